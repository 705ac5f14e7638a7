import { z } from 'zod';
import type { DeadlineInput } from '#shared/deadlines';

/** What a day is about: chooses the words of screen, paper and phone. */
const topicSchema = z.enum([
  'widerspruch',
  'einspruch',
  'klage',
  /** An answer or papers the authority asked for. */
  'reply',
  /** A Termin: a day to be somewhere. */
  'appointment',
  /** A period after something that happened, e.g. two weeks after moving (§ 17 BMG). */
  'event',
  /** Wiedereinsetzung: a day is over, and the person could not keep it. */
  'missed',
  /** Untätigkeit: waiting for the authority; the first day on which one may do something. */
  'waiting',
  /** Überprüfungsantrag (§ 44 SGB X). */
  'review',
  /** The start of a benefit by the month of application. */
  'start',
  /** The end of a granted period: a new application. */
  'renewal',
  /** Wohngeld after the refusal of another benefit (§ 25 (3) WoGG). */
  'claim',
]);
export type Topic = z.infer<typeof topicSchema>;

/** One thing with a day. Plain JSON: it is kept with the visit, and gone with it. */
export const matterSchema = z.strictObject({
  id: z.string().min(1),
  topic: topicSchema,
  /** Judged by `computeDeadline`, which takes any value: here only that it is an object of some kind. */
  input: z.custom<DeadlineInput>((value) => typeof value === 'object' && value !== null && 'kind' in value),
  /** Who wrote, and under which number: for the letter to them. Null: not known. */
  sender: z.string().nullable(),
  reference: z.string().nullable(),
  /** `letter`: read by the machine and confirmed value by value; `typed`: told by the person. */
  from: z.enum(['letter', 'typed']),
});
export type Matter = z.infer<typeof matterSchema>;
