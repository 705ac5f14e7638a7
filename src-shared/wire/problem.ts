import { z } from 'zod';

/** What went wrong, as the last part of the problem's `type`. The words are for logs and staff, never for citizens. */
export const problemKindSchema = z.enum([
  'malformed',
  'unsigned',
  'bad-signature',
  'clock-skew',
  'unknown-code',
  'unknown-destination',
  'unknown-submission',
  'unknown-case',
  'unknown-attachment',
  'unknown-content',
  'already-submitted',
  'key-used-otherwise',
  'attachments-missing',
  'event-refused',
  'too-large',
  'locked',
  'too-many-requests',
  'not-found',
  'internal',
]);
export type ProblemKind = z.infer<typeof problemKindSchema>;

/** RFC 9457, `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** ISO instant of the gateway's clock, with `clock-skew`. */
  now: z.iso.datetime({ offset: true }).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const PROBLEM_TYPE_PREFIX = 'urn:ersthilfe:problem:';
