import { fromPromise } from 'xstate';
import type { GatewayFailure } from './failure.ts';
import type { OutboxRecord } from './outbox-record.ts';

type Done = { outcome: 'done' };
type Announced = { outcome: 'done'; submissionId: string };
type Progress = { outcome: 'done'; transmitted: boolean; accepted: boolean; rejected: boolean };
type OfSubmission = { id: string; submissionId: string };
type OfAttachment = { id: string; submissionId: string; attachmentId: string };

/** The calls one item makes; exactly those of the vault's bridge contract. */
export type GatewayCalls = {
  readonly announce: (input: { id: string }) => Promise<Announced | GatewayFailure>;
  readonly uploadAttachment: (input: OfAttachment) => Promise<Done | GatewayFailure>;
  readonly submit: (input: OfSubmission) => Promise<Done | GatewayFailure>;
  readonly progress: (input: OfSubmission) => Promise<Progress | GatewayFailure>;
  /** The office's receipt is in the ledger; the machine lets its copy go. Rejects while it is not. */
  readonly finish: (input: OfSubmission) => Promise<unknown>;
};

/** The calls as actors, with the writing of the record beside them. */
export function itemActors(calls: GatewayCalls, persist: (record: OutboxRecord) => Promise<void>) {
  return {
    announce: fromPromise<Announced | GatewayFailure, { id: string }>(({ input }) => calls.announce(input)),
    uploadAttachment: fromPromise<Done | GatewayFailure, OfAttachment>(({ input }) => calls.uploadAttachment(input)),
    submit: fromPromise<Done | GatewayFailure, OfSubmission>(({ input }) => calls.submit(input)),
    progress: fromPromise<Progress | GatewayFailure, OfSubmission>(({ input }) => calls.progress(input)),
    finish: fromPromise<unknown, OfSubmission>(({ input }) => calls.finish(input)),
    persist: fromPromise<void, OutboxRecord>(({ input }) => persist(input)),
  };
}

/** What stands in the machine until a loop provides the real ones: a machine without ports must not look alive. */
export const missingActors = itemActors(
  {
    announce: missing,
    uploadAttachment: missing,
    submit: missing,
    progress: missing,
    finish: missing,
  },
  missing,
);

function missing(): Promise<never> {
  return Promise.reject(new Error('no ports provided'));
}
