import { z } from 'zod';
import { sealedEnvelopeSchema } from '#shared/sealing';
import { defineContract } from './contract.ts';
import { nothingSchema } from './values.ts';

/** How one call to the gateway ended; `retryAfter` in seconds where the gateway said so. */
const gatewayFailureSchema = z.strictObject({
  outcome: z.literal('failed'),
  kind: z.enum(['network', 'timeout', 'captive-portal', 'http']),
  status: z.number().int().nullable(),
  retryAfter: z.number().nonnegative().nullable(),
});
/** One item as staff may know it: ids, times, states. */
const reportedItemSchema = z.strictObject({
  id: z.uuid(),
  sealedAt: z.iso.datetime({ offset: true }),
  state: z.enum(['waiting', 'sending', 'blocked', 'set-aside', 'at-gateway']),
  reason: z.string().max(60).nullable(),
});
const done = z.strictObject({ outcome: z.literal('done') });

/** What the vault window may ask: it owns the one queue that sends, the machine owns disk and network. */
export const vaultContract = defineContract({
  methods: {
    /** ISO instant of the machine's clock and ids of all envelopes in the journal, oldest first. */
    hello: {
      input: nothingSchema,
      output: z.strictObject({ now: z.iso.datetime({ offset: true }), journal: z.array(z.uuid()) }),
    },
    readJournal: {
      input: z.strictObject({ id: z.uuid() }),
      output: z.strictObject({ envelope: sealedEnvelopeSchema.nullable() }),
    },
    /** The vault's own database holds the envelope now (strict durability). */
    confirmStored: { input: z.strictObject({ id: z.uuid() }), output: nothingSchema },
    /** Everything in the vault database, for reconciliation after a restart: the machine answers what it lacks. */
    reconcile: {
      input: z.strictObject({ stored: z.array(z.uuid()) }),
      output: z.strictObject({ missingInVault: z.array(z.uuid()), finished: z.array(z.uuid()) }),
    },
    probe: { input: nothingSchema, output: z.strictObject({ state: z.enum(['online', 'offline', 'implausible']) }) },
    announce: {
      input: z.strictObject({ id: z.uuid() }),
      output: z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('done'), submissionId: z.uuid() }),
        gatewayFailureSchema,
      ]),
    },
    uploadAttachment: {
      input: z.strictObject({ id: z.uuid(), submissionId: z.uuid(), attachmentId: z.uuid() }),
      output: z.discriminatedUnion('outcome', [done, gatewayFailureSchema]),
    },
    submit: {
      input: z.strictObject({ id: z.uuid(), submissionId: z.uuid() }),
      output: z.discriminatedUnion('outcome', [done, gatewayFailureSchema]),
    },
    /** Signed event tokens of a submission, verified by the machine: `transmitted` and `accepted` only with matching tags. */
    progress: {
      input: z.strictObject({ id: z.uuid(), submissionId: z.uuid() }),
      output: z.discriminatedUnion('outcome', [
        z.strictObject({
          outcome: z.literal('done'),
          transmitted: z.boolean(),
          accepted: z.boolean(),
          rejected: z.boolean(),
        }),
        gatewayFailureSchema,
      ]),
    },
    /** The signed receipt of the office is stored in the ledger: journal copy goes, then the vault purges its own. */
    finish: { input: z.strictObject({ id: z.uuid(), submissionId: z.uuid() }), output: nothingSchema },
    /** Counts and states for the staff page; no persons. */
    report: {
      input: z.strictObject({
        items: z.array(reportedItemSchema).max(1000),
        waiting: z.number().int(),
        sending: z.number().int(),
        blocked: z.number().int(),
        setAside: z.number().int(),
        oldest: z.iso.datetime({ offset: true }).nullable(),
      }),
      output: nothingSchema,
    },
    /** Heartbeat: the machine restarts a vault window that is silent for a minute. */
    alive: { input: nothingSchema, output: nothingSchema },
  },
  events: {
    journalGrew: z.strictObject({ id: z.uuid() }),
    /** Staff pressed "jetzt senden", or the network came back: retry times are reset. */
    sendNow: z.strictObject({}),
    /** Staff want this one tried again: set aside or blocked, its counters begin anew. */
    requeue: z.strictObject({ id: z.uuid() }),
    /** Staff purged it: the vault lets its own copy go. */
    discard: z.strictObject({ id: z.uuid() }),
  },
});
