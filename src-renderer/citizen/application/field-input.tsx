import { type ReactNode, useState } from 'react';
import { ChoiceList, Declaration, Keyboard, LineField, NumberPad, TickList, typed } from '#renderer/ui';
import type { AnswerValue, Field, PostalAddress } from '#shared/interview';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';

/** What stands in an input before it is an answer: text, one key, several keys, or the parts of an address. */
export type Raw = string | boolean | readonly string[] | PostalAddress;

export type FieldInputProps = {
  readonly field: Field;
  readonly label: string;
  /** The whole of a declaration below its short word; null where there is none. */
  readonly detail: string | null;
  readonly raw: Raw | null;
  readonly error: string | undefined;
  readonly optionLabel: (option: string) => string;
  readonly persons: readonly { readonly key: string; readonly label: string }[];
  readonly onRaw: (raw: Raw) => void;
};

/** One question's input, chosen by the kind of the field. */
export function FieldInput(props: FieldInputProps): ReactNode {
  const { words } = useTerminal();
  const { field, raw } = props;
  switch (field.kind) {
    case 'yes-no':
      return (
        <ChoiceList
          label={props.label}
          options={[
            { key: 'yes', label: words('act.yes') },
            { key: 'no', label: words('act.no') },
          ]}
          chosen={raw === true ? 'yes' : raw === false ? 'no' : null}
          onChoose={(key) => props.onRaw(key === 'yes')}
        />
      );
    case 'consent':
      return (
        <Declaration
          title={props.label}
          detail={props.detail ?? ''}
          ticked={raw === true}
          onToggle={() => props.onRaw(raw !== true)}
        />
      );
    case 'choice':
    case 'person':
      return (
        <ChoiceList
          label={props.label}
          options={optionsOf(props)}
          chosen={typeof raw === 'string' ? raw : null}
          onChoose={props.onRaw}
        />
      );
    case 'choices':
    case 'persons':
      return (
        <TickList
          label={props.label}
          options={optionsOf(props)}
          chosen={keysOf(raw)}
          onToggle={(key) => props.onRaw(toggled(field, keysOf(raw), key))}
        />
      );
    case 'address':
      return <AddressInput {...props} />;
    default:
      return <LineInput {...props} />;
  }
}

function optionsOf({ field, optionLabel, persons }: FieldInputProps) {
  if (field.kind === 'person' || field.kind === 'persons') return persons;
  return (field.options ?? []).map((key) => ({ key, label: optionLabel(key) }));
}

function keysOf(raw: Raw | null): readonly string[] {
  return Array.isArray(raw) ? raw : [];
}

/** "Nichts davon" excludes all others, and any other excludes it. */
function toggled(field: Field, keys: readonly string[], key: string): readonly string[] {
  if (keys.includes(key)) return keys.filter((entry) => entry !== key);
  if (key === field.none) return [key];
  return [...keys.filter((entry) => entry !== field.none), key];
}

/** One line for digits or text; the pad or keyboard that serves it stands below all questions (`Typing`). */
function LineInput(props: FieldInputProps): ReactNode {
  const { words } = useTerminal();
  const { kind } = props.field;
  const hint = hintOf(props.field);
  return (
    <LineField
      label={props.label}
      value={typeof props.raw === 'string' ? props.raw : ''}
      error={props.error}
      hint={hint === null ? undefined : words(hint)}
      look={kind === 'money' || kind === 'area' || kind === 'count' ? 'money' : 'line'}
      unit={kind === 'money' ? '€' : kind === 'area' ? 'm²' : ''}
      onChange={props.onRaw}
    />
  );
}

function hintOf(field: Field): WordKey | null {
  if (field.kind === 'date') return 'interview.day';
  if (field.kind === 'month') return 'interview.month';
  if (field.kind !== 'money') return null;
  if (field.per === 'year') return 'interview.perYear';
  return field.per === 'once' ? 'interview.once' : 'interview.perMonth';
}

const DIGITS: readonly Field['kind'][] = ['money', 'count', 'area', 'date', 'month'];
const LINES: readonly Field['kind'][] = [...DIGITS, 'text', 'name', 'email', 'phone', 'iban', 'reference'];

/** True for questions answered by typing into one line. */
export function isTyped(field: Field): boolean {
  return LINES.includes(field.kind);
}

/** The one pad or keyboard of a page, for the line in use. It never covers its line. */
export function Typing({
  field,
  raw,
  onRaw,
}: {
  readonly field: Field;
  readonly raw: Raw | null;
  readonly onRaw: (raw: Raw) => void;
}): ReactNode {
  const { words, language } = useTerminal();
  const value = typeof raw === 'string' ? raw : '';
  const press = (key: string) => onRaw(typed(value, key));
  if (!DIGITS.includes(field.kind)) {
    // Names and numbers stand in Latin letters on German papers: the keyboard begins with them in every language.
    return <Keyboard script={language === 'en' ? 'en' : 'de'} words={keyboardWords(words)} onKey={press} />;
  }
  const dated = field.kind === 'date' || field.kind === 'month';
  return (
    <NumberPad
      comma={dated ? '.' : field.kind === 'count' ? null : ','}
      deleteLabel={words('keyboard.delete')}
      onKey={press}
    />
  );
}

function keyboardWords(words: (key: WordKey) => string) {
  return { shift: words('keyboard.shift'), space: words('keyboard.space'), remove: words('keyboard.delete') };
}

const EMPTY: PostalAddress = { street: '', houseNumber: '', addition: '', postcode: '', city: '' };
const PARTS = ['street', 'houseNumber', 'postcode', 'city', 'addition'] as const;

/** Five short lines with one keyboard below them that writes into the line in use. */
function AddressInput(props: FieldInputProps): ReactNode {
  const { words } = useTerminal();
  const [active, setActive] = useState<(typeof PARTS)[number]>('street');
  const value = isAddress(props.raw) ? props.raw : EMPTY;
  const set = (part: (typeof PARTS)[number], text: string) => props.onRaw({ ...value, [part]: text });
  return (
    <div className="stack">
      <div className="address-parts">
        {PARTS.map((part, index) => (
          <div
            key={part}
            onFocusCapture={() => setActive(part)}
            className={part === active ? 'address-part address-part-active' : 'address-part'}
          >
            <LineField
              label={words(`interview.${part}`)}
              value={value[part]}
              error={index === 0 ? props.error : undefined}
              onChange={(text) => set(part, text)}
            />
          </div>
        ))}
      </div>
      <Keyboard script="de" words={keyboardWords(words)} onKey={(key) => set(active, typed(value[active], key))} />
    </div>
  );
}

function isAddress(raw: Raw | null): raw is PostalAddress {
  return typeof raw === 'object' && raw !== null && 'street' in raw;
}

/** What an input shows for an answer given before: the text a person would have typed. */
export function rawOf(field: Field, value: AnswerValue | undefined): Raw | null {
  if (value === undefined) return null;
  if (typeof value === 'object' && !Array.isArray(value)) return 'street' in value ? value : null;
  if (typeof value === 'number')
    return field.kind === 'money' ? (value / 100).toFixed(2).replace('.', ',') : String(value).replace('.', ',');
  if (typeof value === 'string' && field.kind === 'date') return value.split('-').reverse().join('.');
  if (typeof value === 'string' && field.kind === 'month') return value.split('-').reverse().join('.');
  return value;
}
