import { randomId } from '#shared/basics';
import type { SealedEnvelope } from '#shared/sealing';
import type { GatewayClient } from './client.ts';
import { failure } from './request.ts';

type Kept = {
  readonly envelope: SealedEnvelope;
  readonly submissionId: string;
  readonly uploaded: Set<string>;
  submitted: boolean;
  accepted: boolean;
};

/** A gateway in memory behind the same port: for tests of rooms that only need its behaviour. */
export function fakeGateway() {
  const kept: Kept[] = [];
  const wrongPins = new Map<string, number>();
  const find = (submissionId: string) => kept.find((entry) => entry.submissionId === submissionId);
  const unknown = failure('http', 404);
  const client: GatewayClient = {
    probe: async () => ({ state: 'online' }),
    enrol: async () => ({ outcome: 'done' }),
    destinations: async () => failure('http', 503),
    async announce(envelope) {
      const before = kept.find((entry) => entry.envelope.id === envelope.id);
      const entry = before ?? {
        envelope,
        submissionId: randomId(),
        uploaded: new Set(),
        submitted: false,
        accepted: false,
      };
      if (before === undefined) kept.push(entry);
      return { outcome: 'done', submissionId: entry.submissionId };
    },
    async uploadAttachment(_envelope, submissionId, attachmentId) {
      const entry = find(submissionId);
      entry?.uploaded.add(attachmentId);
      return entry === undefined ? unknown : { outcome: 'done' };
    },
    async submit(envelope, submissionId) {
      const entry = find(submissionId);
      if (entry === undefined) return unknown;
      if (envelope.attachments.some(({ id }) => !entry.uploaded.has(id))) return failure('http', 409);
      entry.submitted = true;
      return { outcome: 'done' };
    },
    async progress(_envelope, submissionId) {
      const entry = find(submissionId);
      if (entry === undefined) return unknown;
      return { outcome: 'done', transmitted: entry.submitted, accepted: entry.accepted, rejected: false, events: [] };
    },
    async caseStatus({ caseHash, pinHash }) {
      const entry = kept.find(({ envelope, submitted }) => submitted && envelope.caseHash === caseHash);
      const failures = wrongPins.get(caseHash) ?? 0;
      if (entry === undefined) return { outcome: 'unknown' };
      if (failures >= 5) return { outcome: 'locked', retryAfterSeconds: 60 };
      if (entry.envelope.pinHash === pinHash) {
        return { outcome: 'found', signatureRequired: entry.envelope.signatureRequired, events: [] };
      }
      wrongPins.set(caseHash, failures + 1);
      return failures + 1 >= 5 ? { outcome: 'locked', retryAfterSeconds: 60 } : { outcome: 'unknown' };
    },
  };
  const arrivals = (envelope: SealedEnvelope) =>
    kept.filter((entry) => entry.submitted && entry.envelope.caseHash === envelope.caseHash).length;
  const accept = (submissionId: string) => {
    const entry = find(submissionId);
    if (entry !== undefined) entry.accepted = true;
  };
  return { client, arrivals, accept };
}
