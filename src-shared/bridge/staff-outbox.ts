import { z } from 'zod';
import { nothingSchema } from './values.ts';

const itemSchema = z.strictObject({
  id: z.uuid(),
  sealedAt: z.iso.datetime({ offset: true }),
  /** Bytes of the sealed file; null: only the vault window still has it. */
  bytes: z.number().int().nullable(),
  state: z.enum(['waiting', 'sending', 'blocked', 'set-aside', 'at-gateway']),
  /** A code; the window has the words. */
  reason: z.string().nullable(),
  alarm: z.enum(['none', 'day', 'week', 'decide']),
  exportedAt: z.iso.datetime({ offset: true }).nullable(),
  purge: z.enum(['yes', 'export-first', 'too-early']),
});
export type StaffOutboxItem = z.infer<typeof itemSchema>;

/** What waits in the outbox, one by one: ages and reasons, never a person, never a Vorgangsnummer. */
export const staffOutboxMethods = {
  outbox: {
    input: nothingSchema,
    output: z.strictObject({
      checkedAt: z.iso.datetime({ offset: true }),
      /** False: the vault window has not told anything since the start. */
      reported: z.boolean(),
      items: z.array(itemSchema),
    }),
  },
  /** Through the vault window, which is the one queue. */
  requeue: { input: z.strictObject({ id: z.uuid() }), output: nothingSchema },
  /** The sealed file as it lies in the journal, under its id. It stays in the outbox. */
  exportItem: {
    input: z.strictObject({ id: z.uuid(), folder: z.string().max(300) }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('written'), file: z.string() }),
      z.strictObject({ outcome: z.enum(['no-folder', 'failed', 'gone']) }),
    ]),
  },
  /** `confirmation`: the first eight signs of the id, typed by the person who decides. */
  purgeItem: {
    input: z.strictObject({ id: z.uuid(), confirmation: z.string().max(40) }),
    output: z.strictObject({
      outcome: z.enum(['purged', 'wrong-confirmation', 'export-first', 'too-early', 'gone']),
    }),
  },
} as const;
