import { type ReactNode, useState } from 'react';
import {
  type Address,
  type AnswerValue,
  formatAnswer,
  preferRead,
  sameValue,
  takeRead,
  type VisitField,
} from '#shared/interview';
import { PaperPlacePage } from '../app/paper-place.tsx';
import { useTerminal } from '../app/terminal.ts';
import { formatContext } from './application-texts.ts';
import { type Raw, rawOf } from './field-input.tsx';
import { OfferNote } from './offer-note.tsx';
import { type OfferState, offerStateOf } from './offer-state.ts';
import { OfferWork } from './offer-work.tsx';
import { evidenceOfPaper, placeOf, type Shown } from './papers.ts';
import type { PageProps } from './question-page.tsx';
import { type Candidate, offersForField } from './read-offers.ts';

/** The offers of one page: what stands in the place of each field, the notes beside them, and the paper when it is shown. */
export type PageOffers = {
  /** True while a value is offered in the place of the field. */
  readonly isAsking: (entry: VisitField) => boolean;
  readonly work: (entry: VisitField, label: string, error: boolean) => ReactNode;
  /** `raw`: what stands in the field now; once it is changed, nothing is said about the answer before. */
  readonly note: (entry: VisitField, label: string | null, raw: Raw | null) => ReactNode;
  /** Something of a paper stands on this page. */
  readonly isRead: boolean;
  /** A note stands beside an answer given before. */
  readonly isAnswered: boolean;
  /** Values opened to be changed, by field. */
  readonly edited: Readonly<Record<Address, Candidate>>;
  /** The place on the paper, instead of the page; null where none is looked at. */
  readonly paper: ReactNode | null;
};

const ANSWERED: ReadonlySet<OfferState['kind']> = new Set(['taken', 'differs']);

export function usePageOffers(props: PageProps, onRaw: (address: Address, raw: Raw | null) => void): PageOffers {
  const terminal = useTerminal();
  const { answers, texts, papers, visit } = props;
  const [opened, setOpened] = useState<ReadonlySet<Address>>(new Set());
  const [edited, setEdited] = useState<Readonly<Record<Address, Candidate>>>({});
  const [shown, setShown] = useState<{ readonly from: Shown; readonly value: string } | null>(null);
  const context = { today: terminal.clock.today(), persons: answers.rows.person ?? [] };
  const states = new Map<Address, OfferState>(
    visit.fields.map((entry) => {
      const offers = offersForField(entry, papers.documents, context);
      return [entry.address, offerStateOf(offers, entry.answer, opened.has(entry.address))];
    }),
  );
  const stateOf = ({ address }: VisitField): OfferState => states.get(address) ?? { kind: 'none' };
  const open = (address: Address, isOpen: boolean) =>
    setOpened((before) => {
      const after = new Set(before);
      if (isOpen) after.add(address);
      else after.delete(address);
      return after;
    });
  const inWords = (entry: VisitField, value: AnswerValue) =>
    formatAnswer(entry.field, value, formatContext(entry, answers, texts, terminal));
  const take = ({ field, address }: VisitField, candidate: Candidate, how: typeof takeRead) => {
    const after = how(answers, address, candidate);
    // Something typed in the meantime stays; then the field keeps it too.
    if (after === answers) return;
    onRaw(address, rawOf(field, candidate.value));
    props.onAnswers(after);
  };
  const show = (entry: VisitField, value: AnswerValue) => (from: Shown) =>
    setShown({ from, value: inWords(entry, value) });

  const work: PageOffers['work'] = (entry, label, error) => {
    const state = stateOf(entry);
    if (state.kind !== 'asking') return null;
    const { address, field } = entry;
    return (
      <OfferWork
        address={address}
        label={label}
        candidates={state.candidates}
        papers={papers}
        inWords={(value) => inWords(entry, value)}
        error={error}
        onTake={(candidate) => take(entry, candidate, takeRead)}
        onChange={(candidate) => {
          open(address, true);
          setEdited((before) => ({ ...before, [address]: candidate }));
          onRaw(address, rawOf(field, candidate.value));
        }}
        onRefuse={() => papers.onRefuse(address, true)}
        onShow={(candidate) => show(entry, candidate.value)(candidate)}
      />
    );
  };
  const note: PageOffers['note'] = (entry, label, raw) => {
    const { address } = entry;
    if (isChanged(entry, raw)) return null;
    return (
      <OfferNote
        key={address}
        state={stateOf(entry)}
        label={label}
        papers={papers}
        inWords={(value) => inWords(entry, value)}
        onShow={(from, value) => show(entry, value ?? entry.answer?.value ?? '')(from)}
        onKeep={() => papers.onRefuse(address, true)}
        onPrefer={(candidate) => take(entry, candidate, preferRead)}
        onAgain={() => {
          papers.onRefuse(address, false);
          open(address, false);
          onRaw(address, null);
        }}
      />
    );
  };
  const place = shown === null ? null : placeOf(papers.documents, shown.from);
  return {
    isRead: [...states.values()].some(({ kind }) => kind === 'asking' || ANSWERED.has(kind)),
    isAnswered: [...states.values()].some(({ kind }) => ANSWERED.has(kind)),
    isAsking: (entry) => stateOf(entry).kind === 'asking',
    work,
    note,
    edited: Object.fromEntries(Object.entries(edited).filter(([address]) => opened.has(address))),
    paper:
      shown === null || place === null ? null : (
        <PaperPlacePage
          place={place}
          paper={papers.nameOf(evidenceOfPaper(papers.documents, shown.from.documentId))}
          page={shown.from.page + 1}
          value={shown.value}
          onBack={() => setShown(null)}
        />
      ),
  };
}

/** Whether "Aus Brief lesen" makes sense on a page, and whether a paper has been read for it already. */
export function canBeRead(fields: readonly VisitField[]): boolean {
  return fields.some(({ field }) => field.readFrom !== undefined);
}

/** True where the answer shown is no longer the one a paper gave: the note beside the field would lie. */
function isChanged(entry: VisitField, raw: Raw | null): boolean {
  const { answer, field } = entry;
  return answer !== undefined && !sameRaw(rawOf(field, answer.value), raw);
}

function sameRaw(a: Raw | null, b: Raw | null): boolean {
  return (
    a === b || (a !== null && b !== null && typeof a === typeof b && sameValue(a as AnswerValue, b as AnswerValue))
  );
}
