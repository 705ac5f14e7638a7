import type { GatewayFailure } from './failure.ts';
import type { GatewayCalls } from './outbox-item-ports.ts';
import { idOf } from './sync.fixture.ts';

type Submission = { readonly envelope: string; readonly uploaded: Set<string>; submitted: boolean; accepted: boolean };
type Method = keyof GatewayCalls;

/** A city gateway and an office in memory, with a network between them and the terminal that can do everything wrong. */
export function fakeCity(attachmentsOf: (envelope: string) => readonly string[]) {
  const submissions = new Map<string, Submission>();
  const faults: { method: Method; kind: 'lost-reply' | 'twice' | number }[] = [];
  let online = true;

  async function over<Out>(method: Method, handle: () => Out): Promise<Out | GatewayFailure> {
    if (!online) return network();
    const at = faults.findIndex((fault) => fault.method === method);
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0];
    if (typeof fault?.kind === 'number') return http(fault.kind);
    const answer = handle();
    if (fault?.kind === 'twice') handle();
    return fault?.kind === 'lost-reply' ? network() : answer;
  }

  const calls: GatewayCalls = {
    /** Not idempotent, as at FIT-Connect: each time a new submission. */
    announce: ({ id }) =>
      over('announce', () => {
        const submissionId = idOf(submissions.size + 1, 2);
        submissions.set(submissionId, { envelope: id, uploaded: new Set(), submitted: false, accepted: false });
        return { outcome: 'done' as const, submissionId };
      }),
    uploadAttachment: ({ submissionId, attachmentId }) =>
      over('uploadAttachment', () => {
        const submission = submissions.get(submissionId);
        if (submission === undefined) return http(404);
        submission.uploaded.add(attachmentId);
        return { outcome: 'done' as const };
      }),
    submit: ({ id, submissionId }) =>
      over('submit', () => {
        const submission = submissions.get(submissionId);
        if (submission === undefined) return http(404);
        if (submission.submitted) return http(409);
        if (attachmentsOf(id).some((attachment) => !submission.uploaded.has(attachment))) return http(422);
        submission.submitted = true;
        return { outcome: 'done' as const };
      }),
    progress: ({ submissionId }) =>
      over('progress', () => {
        const submission = submissions.get(submissionId);
        if (submission === undefined) return http(404);
        const { submitted, accepted } = submission;
        return { outcome: 'done' as const, transmitted: submitted, accepted, rejected: false };
      }),
    finish: async ({ submissionId }) => {
      if (submissions.get(submissionId)?.accepted !== true) throw new Error('no receipt');
    },
  };

  return {
    calls,
    probe: async () => ({ state: online ? ('online' as const) : ('offline' as const) }),
    switch: (on: boolean) => {
      online = on;
    },
    breakNext: (method: Method, kind: 'lost-reply' | 'twice' | number) => void faults.push({ method, kind }),
    heal: () => void faults.splice(0),
    /** The office takes everything that lies there. */
    accept: () => {
      for (const submission of submissions.values()) submission.accepted ||= submission.submitted;
    },
    /** Unfinished submissions die after a day. */
    expire: () => {
      for (const [id, submission] of submissions) if (!submission.submitted) submissions.delete(id);
    },
    /** How often this envelope is at the office. */
    arrived: (envelope: string) =>
      [...submissions.values()].filter((submission) => submission.envelope === envelope && submission.submitted).length,
  };
}

function network(): GatewayFailure {
  return { outcome: 'failed', kind: 'network', status: null, retryAfter: null };
}

function http(status: number): GatewayFailure {
  return { outcome: 'failed', kind: 'http', status, retryAfter: null };
}
