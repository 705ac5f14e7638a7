import { z } from 'zod';
import { isoDaySchema } from '#shared/basics';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const instantSchema = z.iso.datetime({ offset: true });

/** The expected body of the probe: a captive portal answers 200 too, but not this. */
export const probeSchema = z.object({
  service: z.literal('ersthilfe-gateway'),
  version: z.literal(1),
  /** Clock of the gateway: lets a terminal see that its own is wrong. */
  now: instantSchema,
  /** Ways by which the city's reminder service can send today; absent where there is no such service. */
  reminders: z.array(z.enum(['email', 'letter'])).optional(),
});

/** One-time code made by staff: 16 characters of Crockford base32 (80 bits). */
export const enrolmentRequestSchema = z.strictObject({
  code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/),
  /** Raw Ed25519 public key of the machine (32 bytes, base64url). */
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** Name of the site for the operators of the gateway. */
  site: z.string().min(1).max(200),
});
/** The public key is the machine's name from now on: `kid` of every signed request. */
export const enrolledSchema = z.object({ publicKey: z.string() });

export const signedListSchema = z.object({ signedList: z.string().max(5_000_000) });

export const caseStatusRequestSchema = z.strictObject({ caseHash: hashSchema, pinHash: hashSchema });
/** All submissions of a case; the terminal verifies each token itself. */
export const caseStatusSchema = z.object({
  submissions: z.array(
    z.object({
      submissionId: z.uuid(),
      destinationId: z.uuid(),
      signatureRequired: z.boolean(),
      events: z.array(z.string().max(20_000)),
    }),
  ),
});

/** What the reminder service of the gateway knows of a case; addresses never come back. `waiting`: not taken up yet. */
const reminderStateSchema = z.object({
  state: z.enum(['waiting', 'active']),
  by: z.enum(['email', 'letter']).nullable(),
  /** `sent`: the mail server took it, or the letter is printed. False on a past day: it was not sent. */
  days: z.array(z.object({ day: isoDaySchema, sent: z.boolean() })).max(4),
  lastDay: isoDaySchema.nullable(),
});
export type ReminderState = z.infer<typeof reminderStateSchema>;
export const reminderStatusSchema = z.object({ reminders: z.array(reminderStateSchema) });
/** How many reminders of the case were deleted, with everything the service had of them. */
export const remindersRevokedSchema = z.object({ deleted: z.number().int().min(0) });
