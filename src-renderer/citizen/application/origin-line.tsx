import type { ReactNode } from 'react';
import { type AnswerValue, formatAnswer, type Hint, type Origin, type SummaryRow } from '#shared/interview';
import { PaperPlacePage } from '../app/paper-place.tsx';
import { type Terminal, useTerminal } from '../app/terminal.ts';
import { formatContext } from './application-texts.ts';
import { evidenceOfPaper, type Papers, placeOf } from './papers.ts';
import type { SummaryProps } from './summary-page.tsx';

/** Where an answer comes from: typed, or from which paper, which opens at the place. */
export function OriginLine(props: {
  readonly label: string;
  readonly origin: Origin;
  readonly papers: Papers;
  readonly onShow: () => void;
}): ReactNode {
  const { words } = useTerminal();
  const { origin, papers } = props;
  if (origin.kind !== 'read') return <p className="small quiet">{words('offers.originTyped')}</p>;
  const paper = papers.nameOf(evidenceOfPaper(papers.documents, origin.documentId));
  const from = words('offers.originRead', { paper, page: origin.page + 1 });
  return (
    <button
      type="button"
      className="origin-open"
      aria-label={words('offers.originShow', { label: props.label, origin: from })}
      onClick={props.onShow}
    >
      {from}
    </button>
  );
}

/** The paper at the place of one answer of the summary; nothing where it is no longer here. */
export function OriginPlace(props: {
  readonly row: SummaryRow;
  readonly summary: SummaryProps;
  readonly onBack: () => void;
}): ReactNode | null {
  const terminal = useTerminal();
  const { row, summary } = props;
  const { papers } = summary;
  if (row.origin?.kind !== 'read') return null;
  const place = placeOf(papers.documents, row.origin);
  if (place === null) return null;
  return (
    <PaperPlacePage
      place={place}
      paper={papers.nameOf(evidenceOfPaper(papers.documents, row.origin.documentId))}
      page={row.origin.page + 1}
      value={row.value === null ? '' : inWords(row, row.value, summary, terminal)}
      onBack={props.onBack}
    />
  );
}

/** Both values of a hint that a paper says something else than the person. */
export function differsInWords(hint: Hint, summary: SummaryProps, terminal: Terminal): string {
  const values = hint.compared.map(({ field, value, labelKey }) =>
    field === null
      ? ''
      : formatAnswer(field, value, formatContext({ labelKey }, summary.answers, summary.texts, terminal)),
  );
  const [typed = '', ...read] = values;
  const named = read.reduce((first, next) => terminal.words('offers.or', { first, next }));
  return terminal.words('offers.differs', { read: named, typed });
}

function inWords(row: SummaryRow, value: AnswerValue, { answers, texts }: SummaryProps, terminal: Terminal): string {
  return formatAnswer(row.field, value, formatContext(row, answers, texts, terminal));
}
