import {
  type Address,
  type Answers,
  type AnswerValue,
  clearAnswer,
  isUnknown,
  isWithheld,
  type Origin,
  setAnswer,
} from './answers.ts';

/** A value of a paper for one field, in the shape of an answer. `page` counts from 0. */
export type ReadCandidate = {
  readonly value: AnswerValue;
  readonly documentId: string;
  readonly page: number;
  readonly box: Extract<Origin, { kind: 'read' }>['box'];
};

function originOf({ documentId, page, box }: ReadCandidate): Origin {
  return { kind: 'read', documentId, confirmed: true, page, box };
}

/**
 * "Übernehmen": the person compared and confirmed. What was typed stays: the same object comes back then. "Weiß ich nicht" is
 * no value, so a paper found later may fill it.
 */
export function takeRead(answers: Answers, address: Address, candidate: ReadCandidate): Answers {
  const before = answers.values[address]?.value;
  const open = before !== undefined && !isDefinite(before) ? clearAnswer(answers, address) : answers;
  return setAnswer(open, address, { value: candidate.value, origin: originOf(candidate) });
}

/** True for an answer that says something: not "weiß ich nicht", not "möchte ich nicht sagen". */
export function isDefinite(value: AnswerValue): boolean {
  return typeof value !== 'object' || Array.isArray(value) || !(isUnknown(value) || isWithheld(value));
}

/**
 * The person had their own value and the one of the paper before them and chose the paper's. Only this replaces something
 * typed, and only by that tap: it is their change of mind, not an offer.
 */
export function preferRead(answers: Answers, address: Address, candidate: ReadCandidate): Answers {
  return takeRead(clearAnswer(answers, address), address, candidate);
}

/** What stands in a field on "Weiter": typed, unless it is what was there already, which keeps where it comes from. */
export function writeAnswer(answers: Answers, address: Address, value: AnswerValue): Answers {
  const before = answers.values[address];
  if (before !== undefined && before.origin.kind !== 'suggested' && sameValue(before.value, value)) return answers;
  return setAnswer(answers, address, { value, origin: { kind: 'typed' } });
}

export function sameValue(a: AnswerValue, b: AnswerValue): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: AnswerValue): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Where an answer comes from, as far as the paper is still there: without it the value is the person's own word. */
export function standingOrigin(origin: Origin, documentIds: ReadonlySet<string>): Origin {
  return origin.kind === 'read' && !documentIds.has(origin.documentId) ? { kind: 'typed' } : origin;
}

/** Answers whose origins all lead to a paper of this visit; the same object where nothing changes. */
export function withPapers(answers: Answers, documentIds: ReadonlySet<string>): Answers {
  const lost = Object.values(answers.values).some(({ origin }) => standingOrigin(origin, documentIds) !== origin);
  if (!lost) return answers;
  const values = Object.entries(answers.values).map(
    ([address, answer]) => [address, { ...answer, origin: standingOrigin(answer.origin, documentIds) }] as const,
  );
  return { ...answers, values: Object.fromEntries(values) };
}
