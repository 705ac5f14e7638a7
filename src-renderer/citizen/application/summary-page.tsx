import { type ReactNode, useState } from 'react';
import { Button, Card, Kiosk, Note, Tag } from '#renderer/ui';
import { amountOn } from '#shared/content';
import { lastArrivalForMonth } from '#shared/deadlines';
import {
  acceptHint,
  formatAnswer,
  type Hint,
  plausibility,
  type SummaryRow,
  setAnswer,
  summaryOf,
  type Walk,
} from '#shared/interview';
import { monthInWords, useTerminal } from '../app/terminal.ts';
import { formatContext } from './application-texts.ts';
import { coveredSentence } from './covered-page.tsx';
import { differsInWords, OriginLine, OriginPlace } from './origin-line.tsx';
import type { PageProps } from './question-page.tsx';
import { papersForHints } from './read-offers.ts';

export type SummaryProps = PageProps & {
  readonly walked: Walk;
  readonly onChange: (pageAddress: string) => void;
};

/** Everything answered, each with "Ändern" that comes back here, and the hints: they never block. */
export function SummaryPage(props: SummaryProps): ReactNode {
  const { constants, words, pack, clock, language } = useTerminal();
  const { visit, answers, walked, texts } = props;
  // Said while it can still be sent: what counts is the month of arrival (§ 25 (2) WoGG and its sisters).
  const lastDay = lastArrivalForMonth(walked.flow.leistung, clock.today());
  const hints = plausibility(
    walked.flow,
    walked,
    papersForHints(walked, props.papers.documents, constants.helper !== undefined),
    (key) => amountOn(pack, key, clock.today())?.cents ?? null,
  ).filter((hint) => !hint.accepted);
  const goOn = () =>
    props.onNext(
      visit.confirm === null ? answers : setAnswer(answers, visit.confirm, { value: true, origin: { kind: 'typed' } }),
    );
  const [shown, setShown] = useState<SummaryRow | null>(null);
  const paper = shown === null ? null : <OriginPlace row={shown} summary={props} onBack={() => setShown(null)} />;
  if (paper !== null) return paper;
  return (
    <Kiosk
      constants={constants}
      page={visit.address}
      title={words('summary.title')}
      {...(lastDay === null ? {} : { lead: words('saved.month', { month: monthInWords(lastDay, language) }) })}
      aboveTitle={props.thread}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{ label: words('act.next'), onPress: goOn }}
    >
      {hints.map((hint) => (
        <HintNote key={hint.id} hint={hint} summary={props} />
      ))}
      <div className="summary-sections">
        {summaryOf(walked.flow, walked).map((section) => (
          <Card
            key={section.id}
            title={texts.text(section.labelKey)}
            tag={
              <Tag
                tone={section.complete ? 'leaf' : 'silk'}
                icon={section.complete ? 'check' : 'clock'}
                label={words(section.complete ? 'summary.complete' : 'summary.missing')}
              />
            }
          >
            <div className="rows">
              {section.rows.map((row) => (
                <SummaryLine key={row.address} row={row} summary={props} onShow={() => setShown(row)} />
              ))}
            </div>
          </Card>
        ))}
      </div>
    </Kiosk>
  );
}

function SummaryLine({
  row,
  summary,
  onShow,
}: {
  readonly row: SummaryRow;
  readonly summary: SummaryProps;
  readonly onShow: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { words } = terminal;
  const { texts, answers } = summary;
  const covered = terminal.constants.helper === undefined ? undefined : row.field.sensitive;
  const label = covered === undefined ? texts.text(row.labelKey) : coveredSentence(covered, words);
  const value =
    covered !== undefined
      ? words('helper.coveredRow')
      : row.value === null
        ? words('summary.missing')
        : formatAnswer(row.field, row.value, formatContext(row, answers, texts, terminal));
  return (
    <div className="pair">
      <div>
        <p className="small quiet">{label}</p>
        <p>
          <b>{value}</b>
        </p>
        {covered !== undefined || row.origin === null ? null : (
          <OriginLine label={label} origin={row.origin} papers={summary.papers} onShow={onShow} />
        )}
      </div>
      <button
        type="button"
        className="button button-plain"
        aria-label={`${words('act.change')}: ${label}`}
        onClick={() => summary.onChange(row.pageAddress)}
      >
        {words('act.change')}
      </button>
    </div>
  );
}

/** What was compared is always said; "Ja, stimmt so" is remembered for exactly these values. */
function HintNote({ hint, summary }: { readonly hint: Hint; readonly summary: SummaryProps }): ReactNode {
  const terminal = useTerminal();
  const { words } = terminal;
  const { texts, answers } = summary;
  const page = hint.pageAddress;
  // Sums and legal amounts have no question of their own: their names are the window's words.
  const comparedLabel = (key: string) => (key === 'hint.total' || key === 'hint.amount' ? words(key) : texts.text(key));
  const compared = [...new Set(hint.compared.map((entry) => comparedLabel(entry.labelKey)))];
  return (
    <Note tone="silk" icon="ask">
      <b>{hint.messageKey === 'hint.offerDiffers' ? words('hint.offerDiffers') : texts.text(hint.messageKey)}</b>
      {hint.messageKey === 'hint.offerDiffers' ? <p>{differsInWords(hint, summary, terminal)}</p> : null}
      <p className="small">
        {compared.length === 0 ? null : `${words('summary.compared', { what: compared.join(' · ') })}. `}
        {words('summary.hintIsOnlyHint')}
      </p>
      <div className="row">
        <Button
          look="small"
          act={{
            label: words('summary.hintAccepted'),
            icon: 'check',
            onPress: () => summary.onAnswers(acceptHint(answers, hint)),
          }}
        />
        {page === null ? null : (
          <Button
            look="small"
            act={{ label: words('act.change'), icon: 'pen', onPress: () => summary.onChange(page) }}
          />
        )}
      </div>
    </Note>
  );
}
