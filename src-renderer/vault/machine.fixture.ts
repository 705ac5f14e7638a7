import { randomId, uuidV7 } from '#shared/basics';
import { type Client, createClient, createServer, type Implementation, vaultContract } from '#shared/bridge';
import { asSealedEnvelope, type SealedEnvelope } from '#shared/sealing';
import type { Timers } from '#shared/sync';

/** 2026-11-19T10:00:00+01:00 in ms. */
export const NOW = Date.parse('2026-11-19T10:00:00+01:00');

/** An envelope of about `bytes`: only its shape is true. */
export function envelopeOf(number: number, bytes = 200): SealedEnvelope {
  const jwe = (size: number) => `aGVhZGVy.a2V5.aXY.${'x'.repeat(size)}.dGFnZGFnZGFnZGFnZGFnZA`;
  const instant = NOW + number;
  const envelope = asSealedEnvelope({
    version: 1,
    id: uuidV7(instant),
    destinationId: randomId(),
    keyId: 'demo-office-1',
    publicService: { identifier: null, name: 'Wohngeld' },
    sealedAt: new Date(instant).toISOString(),
    caseHash: number.toString(16).padStart(64, '0'),
    pinHash: 'f'.repeat(64),
    signatureRequired: false,
    metadata: jwe(20),
    data: jwe(bytes),
    attachments: [{ id: randomId(), content: jwe(20) }],
  });
  if (envelope === null) throw new Error('the fixture is not an envelope');
  return envelope;
}

/** The machine with a journal, a gateway and an office in memory, behind the real contract on both sides. */
export function fakeMachine() {
  const journal = new Map<string, SealedEnvelope>();
  const confirmed: string[] = [];
  const submitted = new Map<string, string>();
  const finished = new Set<string>();
  const reports: { waiting: number }[] = [];
  const state = { online: true, accepts: true, signsOfLife: 0 };
  const network = { outcome: 'failed', kind: 'network', status: null, retryAfter: null } as const;

  const implementation: Implementation<typeof vaultContract> = {
    hello: async () => ({ now: new Date(NOW).toISOString(), journal: [...journal.keys()] }),
    readJournal: async ({ id }) => ({ envelope: journal.get(id) ?? null }),
    confirmStored: async ({ id }) => {
      confirmed.push(id);
      return null;
    },
    reconcile: async ({ stored }) => ({
      missingInVault: [...journal.keys()].filter((id) => !stored.includes(id)),
      finished: stored.filter((id) => finished.has(id)),
    }),
    probe: async () => ({ state: state.online ? 'online' : 'offline' }),
    announce: async () => (state.online ? { outcome: 'done', submissionId: randomId() } : network),
    uploadAttachment: async () => (state.online ? { outcome: 'done' } : network),
    submit: async ({ id, submissionId }) => {
      if (!state.online) return network;
      submitted.set(id, submissionId);
      return { outcome: 'done' };
    },
    progress: async ({ id }) => {
      if (!state.online) return network;
      return {
        outcome: 'done',
        transmitted: submitted.has(id),
        accepted: submitted.has(id) && state.accepts,
        rejected: false,
      };
    },
    finish: async ({ id }) => {
      finished.add(id);
      journal.delete(id);
      return null;
    },
    report: async (counts) => {
      reports.push(counts);
      return null;
    },
    alive: async () => {
      state.signsOfLife += 1;
      return null;
    },
  };
  const server = createServer(vaultContract, implementation);
  const client: Client<typeof vaultContract> = createClient(vaultContract, {
    request: (method, payload, blobs) => server.dispatch(method, payload, blobs),
    events: (listener) => server.subscribe(listener),
  });
  return { client, state, journal, confirmed, submitted, finished, reports, emit: server.emit };
}

/** Timers that only run when told. */
export function manualTimers(): { timers: Timers; now: () => number; advance: (milliseconds: number) => void } {
  let now = NOW;
  const due = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    timers: {
      after: (milliseconds, run) => {
        const entry = { at: now + milliseconds, run };
        due.add(entry);
        return () => void due.delete(entry);
      },
    },
    advance: (milliseconds) => {
      now += milliseconds;
      for (const entry of [...due].filter((waiting) => waiting.at <= now)) {
        due.delete(entry);
        entry.run();
      }
    },
  };
}
