import { type OfferedValue, offersFor } from '#shared/documents';
import {
  type Address,
  type AnswerValue,
  type Field,
  type ReadCandidate,
  type ReadDocument,
  sameValue,
  type VisitField,
  validate,
  type Walk,
} from '#shared/interview';
import { rawOf } from './field-input.tsx';
import type { VisitDocument } from './visit-document.ts';

/** One value of a paper that this question would take. */
export type Candidate = ReadCandidate & {
  /** The Nachweis of its paper: names it. */
  readonly evidence: string | null;
  readonly needsCare: boolean;
  /** Its check digit holds. */
  readonly proved: boolean;
};

export type FieldOffers = {
  /** Each value once. None is preferred: where there are several, all need care. */
  readonly candidates: readonly Candidate[];
  /** The person said "Nicht übernehmen" to all of them. */
  readonly refused: boolean;
  /** There is a paper it could stand in, whether or not it was found there. */
  readonly looked: boolean;
};

/** What a field may be checked against, as `validate` wants it. */
type Context = { readonly today: string; readonly persons: readonly string[] };

/**
 * What the papers of this visit offer to one question; null where it is never read from a paper. A value the question could
 * not take (a day in the future for a birthday) is not offered.
 */
export function offersForField(
  { field, address }: Pick<VisitField, 'field' | 'address'>,
  documents: readonly VisitDocument[],
  context: Context,
): FieldOffers | null {
  if (field.readFrom === undefined) return null;
  const papers = papersFor(field.readFrom, documents);
  const found = papers.flatMap((paper) =>
    candidatesOf(paper, field, context).map((candidate) => ({ candidate, refused: paper.refused.includes(address) })),
  );
  const once = found.filter(
    ({ candidate }, at) => found.findIndex((other) => sameValue(other.candidate.value, candidate.value)) === at,
  );
  const open = once.filter(({ refused }) => !refused);
  const shown = open.length === 0 ? once : open;
  return {
    candidates: shown.map(({ candidate }) => ({ ...candidate, needsCare: candidate.needsCare || shown.length > 1 })),
    refused: once.length > 0 && open.length === 0,
    looked: papers.length > 0,
  };
}

/** Papers that count as a wanted Nachweis, in its order; then those nobody could name, where words tell the value apart. */
function papersFor(wish: NonNullable<Field['readFrom']>, documents: readonly VisitDocument[]) {
  const named = wish.evidence.flatMap((key) => documents.filter(({ evidence }) => evidence === key));
  const unnamed = (wish.hints ?? []).length === 0 ? [] : documents.filter(({ kind }) => kind === 'unknown');
  return [...new Set([...named, ...unnamed])];
}

function candidatesOf(paper: VisitDocument, field: Field, context: Context): readonly Candidate[] {
  const { readFrom } = field;
  if (readFrom === undefined) return [];
  const wanted = { field: field.id, accepts: readFrom.value, hints: readFrom.hints ?? [], role: readFrom.role };
  return offersFor(paper.letter, [wanted]).flatMap(({ candidates }) =>
    candidates.flatMap(({ value, needsCare, proved }) => {
      const answer = answerFrom(value, field, context);
      if (answer === null) return [];
      const { page, box } = value.place;
      return [{ value: answer, documentId: paper.id, page, box, evidence: paper.evidence, needsCare, proved }];
    }),
  );
}

/** As if it had been typed: what a person could not write there, a paper cannot say there. */
function answerFrom(read: OfferedValue, field: Field, context: Context): AnswerValue | null {
  const value = field.kind === 'month' && typeof read.value === 'string' ? read.value.slice(0, 7) : read.value;
  const checked = validate(field, rawOf(field, value), context);
  return checked.ok ? checked.value : null;
}

/** "Nicht übernehmen" for one question (or, `refused` false, show it again): the papers stay, their values are not offered there. */
export function withRefusal(
  documents: readonly VisitDocument[],
  address: Address,
  refused: boolean,
): readonly VisitDocument[] {
  return documents.map((document) => {
    const others = document.refused.filter((other) => other !== address);
    return { ...document, refused: refused ? [...others, address] : others };
  });
}

/** The papers as the hints of the summary look at them. */
export function papersForHints(walked: Walk, documents: readonly VisitDocument[], hidden: boolean): ReadDocument[] {
  const context = { today: walked.today, persons: walked.kept.rows.person ?? [] };
  const fields = walked.visible
    .flatMap((visit) => visit.fields)
    .filter(({ field }) => !hidden || field.sensitive === undefined);
  const offered = fields.flatMap((entry) => {
    const offers = offersForField(entry, documents, context);
    if (offers === null || offers.refused) return [];
    return offers.candidates.map(({ documentId, value }) => ({ documentId, address: entry.address, value }));
  });
  return documents.map(({ id, kind, evidence, letter }) => ({
    id,
    kind,
    evidence,
    person: null,
    values: letter.values.map(({ kind: of, value }) => ({ kind: of, value })),
    offered: offered.filter(({ documentId }) => documentId === id),
  }));
}
