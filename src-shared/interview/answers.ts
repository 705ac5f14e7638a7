import { z } from 'zod';
import { boxShape } from './box.ts';

/** `group/uuid/group/uuid/field`: never an index, so that removing a row moves no other answer. */
export type Address = string;
/** `group` or `group/uuid/group`: where the ids of the rows of a list stand. */
export type GroupAddress = string;

const addressValueSchema = z.strictObject({
  street: z.string(),
  houseNumber: z.string(),
  addition: z.string(),
  postcode: z.string(),
  city: z.string(),
});
/** A postal address. `addition` (c/o, Etage) may be empty. */
export type PostalAddress = z.infer<typeof addressValueSchema>;

/**
 * Money is whole cents, dates are YYYY-MM-DD, months YYYY-MM, areas m². "Weiß ich nicht" and "möchte ich nicht sagen"
 * are answers too and are handed over as such.
 */
const answerValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  addressValueSchema,
  z.strictObject({ unknown: z.literal(true) }),
  z.strictObject({ withheld: z.literal(true) }),
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

/** Where an answer comes from. `read` only ever exists confirmed by the person (documents.md: confidence is no proof). */
const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed') }),
  z.strictObject({
    kind: z.literal('read'),
    documentId: z.string(),
    confirmed: z.literal(true),
    page: z.number().int(),
    box: z.strictObject(boxShape),
  }),
  z.strictObject({ kind: z.literal('suggested') }),
]);
export type Origin = z.infer<typeof originSchema>;

const answerSchema = z.strictObject({ value: answerValueSchema, origin: originSchema });
export type Answer = z.infer<typeof answerSchema>;

/** All raw answers of a session: nothing leaves it before the session ends, so a changed mind gets its answers back. */
export const answersSchema = z.strictObject({
  values: z.record(z.string(), answerSchema),
  rows: z.record(z.string(), z.array(z.string()).readonly()),
  /** The uuid of the person who applies; one of `rows.person`. */
  applicant: z.string(),
  /** Hints the person answered with "Ja, stimmt so": hint id -> what was compared then. */
  accepted: z.record(z.string(), z.string()),
});
export type Answers = {
  readonly values: Readonly<Record<Address, Answer>>;
  readonly rows: Readonly<Record<GroupAddress, readonly string[]>>;
  readonly applicant: string;
  readonly accepted: Readonly<Record<string, string>>;
};

/** The one list of people of a session, shared by all applications. */
export const PERSON_GROUP = 'person';

/** `applicantId`: a new uuid from the caller (this room makes no randomness). */
export function emptyAnswers(applicantId: string): Answers {
  return { values: {}, rows: { [PERSON_GROUP]: [applicantId] }, applicant: applicantId, accepted: {} };
}

const STRENGTH = { suggested: 0, read: 1, typed: 2 } as const;

/**
 * Sets one answer. Nothing read or suggested ever overwrites something typed: then the same object comes back unchanged
 * (`result === answers`).
 */
export function setAnswer(answers: Answers, address: Address, answer: Answer): Answers {
  const before = answers.values[address];
  if (before !== undefined && STRENGTH[answer.origin.kind] < STRENGTH[before.origin.kind]) return answers;
  return { ...answers, values: { ...answers.values, [address]: answer } };
}

/** Takes an answer away ("Feld leeren"). */
export function clearAnswer(answers: Answers, address: Address): Answers {
  if (answers.values[address] === undefined) return answers;
  return { ...answers, values: withoutKeys(answers.values, (key) => key === address) };
}

/** Adds a row at the end of a list; `id` is a new uuid from the caller. A row already there stays where it is. */
export function addRow(answers: Answers, group: GroupAddress, id: string): Answers {
  const before = answers.rows[group] ?? [];
  if (before.includes(id)) return answers;
  return { ...answers, rows: { ...answers.rows, [group]: [...before, id] } };
}

/** Removes a row with all it holds: "Entfernen" means gone, also for the rows inside it. The applicant stays. */
export function removeRow(answers: Answers, group: GroupAddress, id: string): Answers {
  const before = answers.rows[group];
  if (before === undefined || !before.includes(id) || (group === PERSON_GROUP && id === answers.applicant))
    return answers;
  const inside = (key: string) => key.startsWith(`${group}/${id}/`);
  const rows = { ...withoutKeys(answers.rows, inside), [group]: before.filter((row) => row !== id) };
  return { ...answers, values: withoutKeys(answers.values, inside), rows };
}

function withoutKeys<Value>(
  record: Readonly<Record<string, Value>>,
  drop: (key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !drop(key)));
}

/** True for "weiß ich nicht". */
export function isUnknown(value: AnswerValue): value is { unknown: true } {
  return typeof value === 'object' && 'unknown' in value;
}

/** True for "möchte ich nicht sagen". */
export function isWithheld(value: AnswerValue): value is { withheld: true } {
  return typeof value === 'object' && 'withheld' in value;
}
