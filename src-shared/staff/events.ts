import { z } from 'zod';

const role = z.enum(['helper', 'standortleitung', 'stadt-it']);
const count = z.number().int().min(0);
const device = z.enum(['printer', 'scanner', 'camera', 'sound']);
/** The first eight signs of an envelope's id: enough to find it in the outbox, nothing about anybody. */
const item = z.string().regex(/^[0-9a-f]{8}$/);

/**
 * Everything that may stand in the log of the house. A catalogue and not a text: there is no field into which a name, a
 * Vorgangsnummer or a sentence could be written.
 */
export const staffEventSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('started'), version: z.string().regex(/^\d+\.\d+\.\d+$/) }),
  z.strictObject({ event: z.literal('wiped'), clean: z.boolean(), milliseconds: count }),
  z.strictObject({ event: z.literal('vault-silent') }),
  z.strictObject({ event: z.literal('unlocked'), role }),
  z.strictObject({ event: z.literal('wrong-pin'), role }),
  z.strictObject({ event: z.literal('locked-out'), role }),
  z.strictObject({ event: z.literal('pin-set'), role }),
  z.strictObject({ event: z.literal('pins-forgotten') }),
  z.strictObject({ event: z.literal('site-saved') }),
  z.strictObject({ event: z.literal('site-refused') }),
  z.strictObject({ event: z.literal('site-exported') }),
  z.strictObject({ event: z.literal('site-imported') }),
  z.strictObject({ event: z.literal('enrolled'), outcome: z.enum(['done', 'refused', 'unreachable', 'implausible']) }),
  z.strictObject({ event: z.literal('device-judged'), device, good: z.boolean() }),
  z.strictObject({ event: z.literal('outbox-alarm'), alarm: z.enum(['day', 'week', 'decide']), count }),
  z.strictObject({ event: z.literal('sent-now') }),
  z.strictObject({ event: z.literal('requeued'), item }),
  z.strictObject({ event: z.literal('exported'), item }),
  z.strictObject({ event: z.literal('purged'), item }),
  z.strictObject({ event: z.literal('log-exported') }),
]);
export type StaffEvent = z.infer<typeof staffEventSchema>;
