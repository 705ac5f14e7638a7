import type { Dexie } from 'dexie';
import { z } from 'zod';
import { sealedEnvelopeSchema } from '#shared/sealing';
import { outboxRecordSchema } from '#shared/sync';

/** That an envelope has arrived and both copies are gone. */
const receiptSchema = z.strictObject({
  id: z.uuid(),
  submissionId: z.uuid(),
  finishedAt: z.iso.datetime({ offset: true }),
});
const counterSchema = z.strictObject({ name: z.enum(['stored', 'delivered']), value: z.number().int().min(0) });

/** The tables of the vault and the only values each may hold. */
export const allowedValues = {
  envelopes: sealedEnvelopeSchema,
  outbox: outboxRecordSchema,
  receipts: receiptSchema,
  counters: counterSchema,
} as const;
export type Receipt = z.infer<typeof receiptSchema>;
export type Counter = z.infer<typeof counterSchema>;

/**
 * The last door before the disk: throws on any value that is not a sealed envelope or one of the small records above,
 * whoever wrote the code that brought it here. The message names the table and never the value.
 */
export function refuseUnsealed(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'refuse-unsealed',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            if (request.type === 'add' || request.type === 'put') {
              for (const value of request.values) assertAllowed(name, value);
            }
            return table.mutate(request);
          },
        };
      },
    }),
  });
}

function assertAllowed(table: string, value: unknown): void {
  const schema = Object.hasOwn(allowedValues, table) ? allowedValues[table as keyof typeof allowedValues] : null;
  if (schema?.safeParse(value).success !== true) throw new TypeError(`not allowed in the vault: ${table}`);
}
