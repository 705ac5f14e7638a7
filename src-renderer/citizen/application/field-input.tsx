import { type ReactNode, useState } from 'react';
import { ChoiceList, Keyboard, type KeyboardScript, LineField, NumberPad, TickList, typed } from '#renderer/ui';
import type { AnswerValue, Field, PostalAddress } from '#shared/interview';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';

/** What stands in an input before it is an answer: text, one key, several keys, or the parts of an address. */
export type Raw = string | boolean | readonly string[] | PostalAddress;

export type FieldInputProps = {
  readonly field: Field;
  readonly label: string;
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
        <TickList
          label={props.label}
          options={[{ key: 'yes', label: props.label }]}
          chosen={raw === true ? ['yes'] : []}
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
    case 'money':
    case 'count':
    case 'area':
    case 'date':
    case 'month':
      return <NumberInput {...props} />;
    default:
      return <TextInput {...props} />;
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

/** Digits beside their pad: amounts, numbers, days and months. */
function NumberInput(props: FieldInputProps): ReactNode {
  const { words } = useTerminal();
  const { kind } = props.field;
  const value = typeof props.raw === 'string' ? props.raw : '';
  const dated = kind === 'date' || kind === 'month';
  const hint =
    kind === 'date'
      ? words('interview.day')
      : kind === 'month'
        ? words('interview.month')
        : kind === 'money'
          ? words(moneyHint(props.field))
          : undefined;
  return (
    <div className="stack">
      <LineField
        label={props.label}
        value={value}
        error={props.error}
        hint={hint}
        look={dated ? 'line' : 'money'}
        unit={kind === 'money' ? '€' : kind === 'area' ? 'm²' : ''}
        onChange={props.onRaw}
      />
      <NumberPad
        comma={dated ? '.' : kind === 'count' ? null : ','}
        deleteLabel={words('keyboard.delete')}
        onKey={(key) => props.onRaw(typed(value, key))}
      />
    </div>
  );
}

function moneyHint(field: Field): WordKey {
  if (field.per === 'year') return 'interview.perYear';
  return field.per === 'once' ? 'interview.once' : 'interview.perMonth';
}

const SCRIPTS: Readonly<Record<string, KeyboardScript>> = { de: 'de', en: 'en', ar: 'ar' };

/** Names and IBANs stand in Latin letters on German papers: the keyboard begins with them in every language. */
function useKeyboard(language: string, kind: Field['kind']): KeyboardScript {
  if (kind === 'text' || kind === 'name') return SCRIPTS[language] === 'en' ? 'en' : 'de';
  return 'de';
}

function TextInput(props: FieldInputProps): ReactNode {
  const { words, language } = useTerminal();
  const value = typeof props.raw === 'string' ? props.raw : '';
  const script = useKeyboard(language, props.field.kind);
  return (
    <div className="stack">
      <LineField label={props.label} value={value} error={props.error} onChange={props.onRaw} />
      <Keyboard script={script} words={keyboardWords(words)} onKey={(key) => props.onRaw(typed(value, key))} />
    </div>
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
