import { asSealedEnvelope, type SealedEnvelope } from '#shared/sealing';
import type { Timers } from './timers.ts';

/** 2026-11-19T10:00:00+01:00 in ms. */
export const NOW = 1_795_078_800_000;

/** The n-th UUID of a test; `kind` tells envelopes (0), attachments (1) and submissions (2) apart. */
export function idOf(number: number, kind = 0): string {
  return `0197f0a0-000${kind}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** An envelope with invented ciphertext: only its shape is true. */
export function envelopeOf(number: number, attachments = 1): SealedEnvelope {
  const jwe = 'aGVhZGVy.a2V5.aXY.Y2lwaGVy.dGFn';
  const envelope = asSealedEnvelope({
    version: 1,
    id: idOf(number),
    destinationId: idOf(0, 9),
    keyId: 'demo-office-1',
    publicService: { identifier: null, name: 'Wohngeld' },
    sealedAt: new Date(NOW + number).toISOString(),
    caseHash: number.toString(16).padStart(64, '0'),
    pinHash: 'f'.repeat(64),
    signatureRequired: false,
    metadata: jwe,
    data: jwe,
    attachments: Array.from({ length: attachments }, (_, index) => ({
      id: idOf(number * 100 + index, 1),
      content: jwe,
    })),
  });
  if (envelope === null) throw new Error('the fixture is not an envelope');
  return envelope;
}

/** Time that only moves when told. `advance` runs what is due, in order, and lets promises settle in between. */
export function manualTime(): {
  now: () => number;
  timers: Timers;
  advance: (milliseconds: number) => Promise<void>;
  setClock: (shift: number) => void;
} {
  let now = NOW;
  let shift = 0;
  const due = new Set<{ at: number; run: () => void }>();
  async function advance(milliseconds: number): Promise<void> {
    const end = now + milliseconds;
    await settle();
    for (;;) {
      const next = [...due].filter((entry) => entry.at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      due.delete(next);
      now = Math.max(now, next.at);
      next.run();
      await settle();
    }
    now = end;
  }
  return {
    now: () => now + shift,
    setClock: (milliseconds) => {
      shift = milliseconds;
    },
    advance,
    timers: {
      after: (milliseconds, run) => {
        const entry = { at: now + milliseconds, run };
        due.add(entry);
        return () => void due.delete(entry);
      },
    },
  };
}

/** Long enough for every chain of promises in a turn. */
async function settle(): Promise<void> {
  for (let round = 0; round < 400; round += 1) await Promise.resolve();
}
