import { type ReactNode, useState } from 'react';
import { Button, Kiosk, Note } from '#renderer/ui';
import {
  type Address,
  type Answer,
  type Answers,
  type FieldErrorKey,
  isRequired,
  type PageVisit,
  setAnswer,
  type VisitField,
} from '#shared/interview';
import { FactLine } from '../app/fact-line.tsx';
import { useTerminal } from '../app/terminal.ts';
import { type ApplicationTexts, filled, nameOf, shownAmounts } from './application-texts.ts';
import { collected, draft, isEmpty, type Raws } from './collected.ts';
import { FieldInput, isTyped, type Raw, rawOf, Typing } from './field-input.tsx';
import { canBeRead, usePageOffers } from './page-offers.tsx';
import type { Papers } from './papers.ts';
import { Rows } from './row-list.tsx';

export type PageProps = {
  readonly visit: PageVisit;
  readonly answers: Answers;
  readonly texts: ApplicationTexts;
  readonly thread: ReactNode;
  readonly papers: Papers;
  readonly onAnswers: (answers: Answers) => void;
  /** A row was added: its first question comes next. */
  readonly onRow: (answers: Answers) => void;
  /** The page is answered: go on with these answers. */
  readonly onNext: (answers: Answers) => void;
  readonly onBack: () => void;
};

/**
 * One page with its questions. An answer is taken on "Weiter"; what was typed wrong stays, with its reason above it. A value
 * read from a paper is an answer only after "Übernehmen".
 */
export function QuestionPage(props: PageProps): ReactNode {
  const terminal = useTerminal();
  const { words } = terminal;
  const { visit, answers, texts } = props;
  const [raws, setRaws] = useState<Raws>(() =>
    Object.fromEntries(visit.fields.map((entry) => [entry.address, rawOf(entry.field, entry.answer?.value)])),
  );
  const [errors, setErrors] = useState<Readonly<Record<Address, FieldErrorKey>>>({});
  const write = (address: Address, raw: Raw | null) => setRaws((before) => ({ ...before, [address]: raw }));
  const offers = usePageOffers(props, write);
  const lines = visit.fields.filter((entry) => isTyped(entry.field) && !offers.isAsking(entry));
  const [inUse, setInUse] = useState<Address | null>(null);
  const line = lines.find(({ address }) => address === inUse) ?? lines[0];
  const name = nameOf(answers, visit.person);
  const text = (key: string) => filled(texts.text(key), visit, terminal, name);
  const note = (key: string) => {
    const found = texts.optional(key);
    return found === null ? null : filled(found, visit, terminal, name);
  };

  const today = terminal.clock.today();
  const goOn = () => {
    const result = collected(visit.fields, raws, answers, today, offers.edited);
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
  const scan = () => {
    props.onAnswers(draft(visit.fields, raws, answers, today, offers.edited));
    props.papers.onScan();
  };
  const unknown = visit.fields.some(({ field }) => field.allowUnknown === true);
  const voluntary = visit.fields.length > 0 && visit.fields.every(({ field }) => field.voluntary === true);
  const errorText = (key: FieldErrorKey | undefined) => (key === undefined ? undefined : words(`error.${key}`));
  const open = visit.fields.filter(({ field, address }) => isRequired(field) && isEmpty(raws[address] ?? null)).length;
  const title = text(visit.titleKey);
  const help = note(visit.helpKey);
  const several = visit.fields.length > 1;
  const labelOf = (entry: VisitField) =>
    several || entry.field.kind === 'consent' ? texts.text(entry.labelKey) : (texts.optional(entry.labelKey) ?? title);
  if (offers.paper !== null) return offers.paper;
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
          {canBeRead(visit.fields) ? (
            <Button look="chip" act={{ label: words('offers.scan'), icon: 'cam', onPress: scan }} />
          ) : null}
          {visit.fields.map((entry) =>
            offers.note(entry, several ? texts.text(entry.labelKey) : null, raws[entry.address] ?? null),
          )}
          {voluntary ? <p className="quiet">{words('interview.voluntary')}</p> : null}
          {visit.kind === 'declarations' && terminal.constants.helper !== undefined ? (
            <Note tone="silk" icon="tap">
              {words('helper.ownTap')}
            </Note>
          ) : null}
          {/* Once a paper has been read nobody needs to look for it, and beside an answer both values come first. */}
          <PageNotes
            why={offers.isAnswered ? null : note(visit.whyKey)}
            where={offers.isRead ? null : note(visit.whereKey)}
          />
          <FactLine facts={shownAmounts(visit, terminal)} />
        </div>
        <div className="stack">
          {visit.fields.map((entry) =>
            offers.isAsking(entry) ? (
              <div key={entry.address} data-field={entry.field.id} data-kind={entry.field.kind}>
                {offers.work(entry, labelOf(entry), errors[entry.address] !== undefined)}
              </div>
            ) : (
              <div
                key={entry.address}
                className="stack"
                data-field={entry.field.id}
                data-kind={entry.field.kind}
                onFocusCapture={() => (isTyped(entry.field) ? setInUse(entry.address) : undefined)}
              >
                {several && !isTyped(entry.field) && entry.field.kind !== 'consent' ? (
                  <h3>{texts.text(entry.labelKey)}</h3>
                ) : null}
                <FieldInput
                  field={entry.field}
                  label={labelOf(entry)}
                  detail={note(entry.helpKey)}
                  raw={raws[entry.address] ?? null}
                  error={errorText(errors[entry.address])}
                  optionLabel={(option) => texts.text(`${entry.labelKey.replace(/\.label$/, '')}.options.${option}`)}
                  persons={(answers.rows.person ?? []).map((key) => ({ key, label: nameOf(answers, key) }))}
                  onRaw={(raw) => write(entry.address, raw)}
                />
              </div>
            ),
          )}
          {line === undefined ? null : (
            <Typing field={line.field} raw={raws[line.address] ?? null} onRaw={(raw) => write(line.address, raw)} />
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

function accepts(field: VisitField['field'], value: { unknown: true } | { withheld: true }): boolean {
  return 'unknown' in value ? field.allowUnknown === true : field.voluntary === true;
}
