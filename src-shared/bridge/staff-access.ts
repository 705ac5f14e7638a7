import { z } from 'zod';
import { nothingSchema } from './values.ts';

export const staffRoleSchema = z.enum(['standortleitung', 'stadt-it']);
export type StaffRole = z.infer<typeof staffRoleSchema>;

const pinSchema = z.string().max(40);
/** `waiting`: the next try in so many seconds; `shut`: not by waiting. */
const doorSchema = z.discriminatedUnion('door', [
  z.strictObject({ door: z.literal('not-set') }),
  z.strictObject({ door: z.literal('open') }),
  z.strictObject({ door: z.literal('waiting'), seconds: z.number().int().min(1) }),
  z.strictObject({ door: z.literal('shut') }),
]);
const pinProblemSchema = z.enum(['not-digits', 'too-short', 'too-long', 'too-simple', 'date']);

/** Who is let into the staff window. The machine keeps the door; the window only shows it. */
export const staffAccessMethods = {
  /** `first-start`: nobody has a PIN yet. The only thing a locked window may see, with calls for help. */
  lockState: {
    input: nothingSchema,
    output: z.strictObject({
      phase: z.enum(['first-start', 'locked', 'open']),
      role: staffRoleSchema.nullable(),
      doors: z.strictObject({ standortleitung: doorSchema, 'stadt-it': doorSchema }),
      site: z.string(),
      profile: z.enum(['demo', 'release']),
      humanCalls: z.number().int(),
    }),
  },
  unlock: {
    input: z.strictObject({ role: staffRoleSchema, pin: pinSchema }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.enum(['right', 'wrong', 'not-set']) }),
      z.strictObject({ outcome: z.literal('locked'), seconds: z.number().int().nullable() }),
    ]),
  },
  lock: { input: nothingSchema, output: nothingSchema },
  /** A touch or a key in the window: five minutes begin anew. */
  touch: { input: nothingSchema, output: nothingSchema },
  /** Only while nobody has a PIN. Opens the window as Stadt-IT, so that the set-up goes on. */
  firstPins: {
    input: z.strictObject({ 'stadt-it': pinSchema, standortleitung: pinSchema }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.enum(['set', 'already-set', 'same']) }),
      z.strictObject({ outcome: z.literal('not-good'), role: staffRoleSchema, problem: pinProblemSchema }),
    ]),
  },
  /** Sets a PIN anew and forgets its wrong tries. Who may set whose: `src-main/staff/pin-rights.ts`. */
  setPin: {
    input: z.strictObject({ role: z.enum(['helper', 'standortleitung', 'stadt-it']), pin: pinSchema }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.enum(['set', 'not-allowed']) }),
      z.strictObject({ outcome: z.literal('not-good'), problem: pinProblemSchema }),
    ]),
  },
} as const;
