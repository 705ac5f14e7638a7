import { type ReactNode, useState } from 'react';
import { Button, Kiosk, Note } from '#renderer/ui';
import { randomId } from '#shared/basics';
import {
  type Answer,
  type Answers,
  addRow,
  type FieldErrorKey,
  isRequired,
  type PageVisit,
  removeRow,
  setAnswer,
  type VisitField,
  validate,
} from '#shared/interview';
import { FactLine } from '../app/fact-line.tsx';
import { useTerminal } from '../app/terminal.ts';
import { type ApplicationTexts, filled, nameOf, shownAmounts } from './application-texts.ts';
import { FieldInput, isTyped, type Raw, rawOf, Typing } from './field-input.tsx';

export type PageProps = {
  readonly visit: PageVisit;
  readonly answers: Answers;
  readonly texts: ApplicationTexts;
  readonly thread: ReactNode;
  readonly onAnswers: (answers: Answers) => void;
  /** A row was added: its first question comes next. */
  readonly onRow: (answers: Answers) => void;
  /** The page is answered: go on with these answers. */
  readonly onNext: (answers: Answers) => void;
  readonly onBack: () => void;
};

/** One page with its questions. An answer is taken on "Weiter"; what was typed wrong stays, with its reason above it. */
export function QuestionPage(props: PageProps): ReactNode {
  const terminal = useTerminal();
  const { words } = terminal;
  const { visit, answers, texts } = props;
  const [raws, setRaws] = useState<Readonly<Record<string, Raw | null>>>(() =>
    Object.fromEntries(visit.fields.map((entry) => [entry.address, rawOf(entry.field, entry.answer?.value)])),
  );
  const [errors, setErrors] = useState<Readonly<Record<string, FieldErrorKey>>>({});
  const lines = visit.fields.filter(({ field }) => isTyped(field));
  const [inUse, setInUse] = useState(lines[0]?.address);
  const line = lines.find(({ address }) => address === inUse);
  const name = nameOf(answers, visit.person);
  const write = (key: string) => filled(texts.text(key), visit, terminal, name);
  const note = (key: string) => {
    const text = texts.optional(key);
    return text === null ? null : filled(text, visit, terminal, name);
  };

  const goOn = () => {
    const result = collected(visit.fields, raws, answers, terminal.clock.today());
    setErrors(result.errors);
    if (Object.keys(result.errors).length > 0) return;
    props.onNext(
      visit.confirm === null
        ? result.answers
        : setAnswer(result.answers, visit.confirm, { value: true, origin: { kind: 'typed' } }),
    );
  };
  const say = (value: { unknown: true } | { withheld: true }) => {
    const answer: Answer = { value, origin: { kind: 'typed' } };
    props.onNext(
      visit.fields.reduce(
        (all, { address, field }) => (accepts(field, value) ? setAnswer(all, address, answer) : all),
        answers,
      ),
    );
  };
  const unknown = visit.fields.some(({ field }) => field.allowUnknown === true);
  const voluntary = visit.fields.length > 0 && visit.fields.every(({ field }) => field.voluntary === true);
  const errorText = (key: FieldErrorKey | undefined) => (key === undefined ? undefined : words(`error.${key}`));
  const open = visit.fields.filter(({ field, address }) => isRequired(field) && isEmpty(raws[address] ?? null)).length;
  const title = write(visit.titleKey);
  const help = note(visit.helpKey);
  return (
    <Kiosk
      constants={terminal.constants}
      page={visit.address}
      title={title}
      {...(help === null ? {} : { lead: help })}
      aboveTitle={props.thread}
      sayIt={{ label: words('tool.readAloud'), onPress: () => terminal.say([title, help ?? ''].join('. ')) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(unknown
        ? { second: { label: words('act.unknown'), onPress: () => say({ unknown: true }) } }
        : voluntary
          ? { second: { label: words('act.withheld'), onPress: () => say({ withheld: true }) } }
          : {})}
      main={{
        label: words('act.next'),
        onPress: goOn,
        ...(open > 0 && !unknown ? { openReason: words('interview.open') } : {}),
      }}
    >
      <div className="split">
        <div className="stack">
          {voluntary ? <p className="quiet">{words('interview.voluntary')}</p> : null}
          {visit.kind === 'declarations' && terminal.constants.helper !== undefined ? (
            <Note tone="silk" icon="tap">
              {words('helper.ownTap')}
            </Note>
          ) : null}
          <PageNotes why={note(visit.whyKey)} where={note(visit.whereKey)} />
          <FactLine facts={shownAmounts(visit, terminal)} />
        </div>
        <div className="stack">
          {visit.fields.map((entry) => (
            <div
              key={entry.address}
              className="stack"
              data-field={entry.field.id}
              data-kind={entry.field.kind}
              onFocusCapture={() => (isTyped(entry.field) ? setInUse(entry.address) : undefined)}
            >
              {visit.fields.length > 1 && !isTyped(entry.field) && entry.field.kind !== 'consent' ? (
                <h3>{texts.text(entry.labelKey)}</h3>
              ) : null}
              <FieldInput
                field={entry.field}
                label={
                  visit.fields.length === 1 && entry.field.kind !== 'consent'
                    ? (texts.optional(entry.labelKey) ?? title)
                    : texts.text(entry.labelKey)
                }
                detail={note(entry.helpKey)}
                raw={raws[entry.address] ?? null}
                error={errorText(errors[entry.address])}
                optionLabel={(option) => texts.text(`${entry.labelKey.replace(/\.label$/, '')}.options.${option}`)}
                persons={(answers.rows.person ?? []).map((key) => ({ key, label: nameOf(answers, key) }))}
                onRaw={(raw) => setRaws((before) => ({ ...before, [entry.address]: raw }))}
              />
            </div>
          ))}
          {line === undefined ? null : (
            <Typing
              field={line.field}
              raw={raws[line.address] ?? null}
              onRaw={(raw) => setRaws((before) => ({ ...before, [line.address]: raw }))}
            />
          )}
          {visit.list === null ? null : <Rows {...props} />}
        </div>
      </div>
    </Kiosk>
  );
}

function PageNotes({ why, where }: { readonly why: string | null; readonly where: string | null }): ReactNode {
  const { words } = useTerminal();
  return (
    <>
      {why === null ? null : (
        <Note tone="velvet" icon="ask">
          <b>{words('interview.why')}</b>
          <p>{why}</p>
        </Note>
      )}
      {where === null ? null : (
        <Note tone="velvet" icon="info">
          <b>{words('interview.where')}</b> {where}
        </Note>
      )}
    </>
  );
}

/** The list of people or entries: who is there, add one, remove one. */
function Rows({ visit, answers, onAnswers, onRow }: PageProps): ReactNode {
  const { words } = useTerminal();
  const list = visit.list;
  if (list === null) return null;
  const people = list.group === 'person';
  const rows = list.rows.filter((id) => id !== answers.applicant);
  return (
    <div className="stack">
      <div className="rows">
        {rows.length === 0 ? <p className="quiet">{words('interview.rowEmpty')}</p> : null}
        {rows.map((id, index) => (
          <div className="pair" key={id}>
            <div>{people ? nameOf(answers, id) || `${index + 1}` : `${index + 1}`}</div>
            <Button
              look="plain"
              act={{
                label: words('interview.removeRow'),
                icon: 'x',
                onPress: () => onAnswers(removeRow(answers, list.group, id)),
              }}
            />
          </div>
        ))}
      </div>
      {list.max !== null && rows.length >= list.max ? null : (
        <Button
          look="second"
          act={{
            label: words(people ? 'interview.addRow' : 'interview.addEntry'),
            icon: 'plus',
            onPress: () => onRow(addRow(answers, list.group, randomId())),
          }}
        />
      )}
    </div>
  );
}

function isEmpty(raw: Raw | null): boolean {
  return raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);
}

function accepts(field: VisitField['field'], value: { unknown: true } | { withheld: true }): boolean {
  return 'unknown' in value ? field.allowUnknown === true : field.voluntary === true;
}

/** All inputs of a page as answers, or the error key of each that is not one. Empty optional inputs are no answer. */
function collected(
  fields: readonly VisitField[],
  raws: Readonly<Record<string, Raw | null>>,
  answers: Answers,
  today: string,
): { readonly answers: Answers; readonly errors: Record<string, FieldErrorKey> } {
  const errors: Record<string, FieldErrorKey> = {};
  let all = answers;
  for (const { field, address } of fields) {
    const raw = raws[address] ?? null;
    if (isEmpty(raw) && !isRequired(field)) continue;
    const value = validate(field, raw, { today, persons: answers.rows.person ?? [] });
    if (value.ok) all = setAnswer(all, address, { value: value.value, origin: { kind: 'typed' } });
    else errors[address] = value.error;
  }
  return { answers: all, errors };
}
