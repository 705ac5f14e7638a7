import { randomId } from '#shared/basics';
import type { SealedEnvelope } from '#shared/sealing';
import type { GatewayClient, ReminderReport } from './client.ts';
import { failure } from './request.ts';

type Reminder = Extract<ReminderReport, { outcome: 'found' }>['reminders'][number];
type Kept = {
  readonly envelope: SealedEnvelope;
  readonly submissionId: string;
  readonly uploaded: Set<string>;
  submitted: boolean;
  accepted: boolean;
  /** What the reminder service took up; null: nothing of it is there. */
  reminder: Reminder | null;
};

/** A gateway in memory behind the same port: for tests of rooms that only need its behaviour. */
export function fakeGateway() {
  const kept: Kept[] = [];
  const wrongPins = new Map<string, number>();
  const find = (submissionId: string) => kept.find((entry) => entry.submissionId === submissionId);
  const unknown = failure('http', 404);
  /** The submission of a case for whoever has the PIN; wrong ones are counted over all questions together. */
  const submitted = ({ caseHash, pinHash }: { readonly caseHash: string; readonly pinHash: string }) => {
    const entry = kept.find((one) => one.submitted && one.envelope.caseHash === caseHash);
    const failures = wrongPins.get(caseHash) ?? 0;
    if (entry === undefined) return { outcome: 'unknown' as const };
    if (failures >= 5) return { outcome: 'locked' as const, retryAfterSeconds: 60 };
    if (entry.envelope.pinHash === pinHash) return { outcome: 'mine' as const, entry };
    wrongPins.set(caseHash, failures + 1);
    return failures + 1 >= 5 ? { outcome: 'locked' as const, retryAfterSeconds: 60 } : { outcome: 'unknown' as const };
  };
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
        reminder: null,
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
    async caseStatus(names) {
      const answer = submitted(names);
      if (answer.outcome !== 'mine') return answer;
      const { destinationId, signatureRequired } = answer.entry.envelope;
      return { outcome: 'found', destinationIds: [destinationId], signatureRequired, events: [] };
    },
    async reminderStatus(names) {
      const answer = submitted(names);
      if (answer.outcome !== 'mine') return answer;
      const { reminder } = answer.entry;
      return { outcome: 'found', reminders: reminder === null ? [] : [reminder] };
    },
    async revokeReminders(names) {
      const answer = submitted(names);
      if (answer.outcome !== 'mine') return answer;
      const deleted = answer.entry.reminder === null ? 0 : 1;
      kept.splice(kept.indexOf(answer.entry), 1);
      return { outcome: 'revoked', deleted };
    },
  };
  const arrivals = (envelope: SealedEnvelope) =>
    kept.filter((entry) => entry.submitted && entry.envelope.caseHash === envelope.caseHash).length;
  const accept = (submissionId: string) => {
    const entry = find(submissionId);
    if (entry !== undefined) entry.accepted = true;
  };
  const takeUp = (submissionId: string, reminder: Reminder) => {
    const entry = find(submissionId);
    if (entry !== undefined) entry.reminder = reminder;
  };
  return { client, arrivals, accept, takeUp };
}
