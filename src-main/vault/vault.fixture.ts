import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, uuidV7 } from '#shared/basics';
import { asSealedEnvelope, type SealedEnvelope } from '#shared/sealing';
import type { Timers } from '#shared/sync';

/** 2026-11-19T10:00:00+01:00. */
export const NOW = Date.parse('2026-11-19T10:00:00+01:00');

/** A clock and timers that move when told. */
export function movableTime(): { clock: Clock; timers: Timers; advance: (milliseconds: number) => void } {
  let instant = NOW;
  const due = new Set<{ at: number; run: () => void }>();
  return {
    clock: { instant: () => instant, today: () => '2026-11-19' as ReturnType<Clock['today']> },
    timers: {
      after: (milliseconds, run) => {
        const entry = { at: instant + milliseconds, run };
        due.add(entry);
        return () => void due.delete(entry);
      },
    },
    advance: (milliseconds) => {
      instant += milliseconds;
      for (const entry of [...due]) {
        if (entry.at > instant || !due.delete(entry)) continue;
        entry.run();
      }
    },
  };
}

/** An envelope of about `bytes`, filled with noise: only its shape is true. */
export function noiseEnvelope(bytes = 2_000, attachments = 1, instant = NOW): SealedEnvelope {
  const noise = (size: number) =>
    [
      'aGVhZGVy',
      'a2V5',
      'aXY',
      randomBytes(Math.ceil(size * 0.75)).toString('base64url'),
      randomBytes(16).toString('base64url'),
    ].join('.');
  const each = Math.ceil(bytes / (attachments + 1));
  const envelope = asSealedEnvelope({
    version: 1,
    id: uuidV7(instant),
    destinationId: '0197f0a0-0000-4000-8000-00000000000d',
    keyId: 'demo-office-1',
    publicService: { identifier: null, name: 'Wohngeld' },
    sealedAt: new Date(instant).toISOString(),
    caseHash: randomBytes(32).toString('hex'),
    pinHash: randomBytes(32).toString('hex'),
    signatureRequired: false,
    metadata: noise(200),
    data: noise(each),
    attachments: Array.from({ length: attachments }, (_, index) => ({
      id: uuidV7(instant + index),
      content: noise(each),
    })),
  });
  if (envelope === null) throw new Error('the fixture is not an envelope');
  return envelope;
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'vault-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
