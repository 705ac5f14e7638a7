import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createServer, vaultContract } from '#shared/bridge';
import type { SealedEnvelope } from '#shared/sealing';
import type { GatewayPort } from './gateway-port.ts';
import { openJournal } from './journal.ts';
import { openLedger } from './ledger.ts';
import { createPinLock } from './pin-lock.ts';
import { reconcile } from './reconcile.ts';
import { movableTime, noiseEnvelope, temporaryFolder } from './vault.fixture.ts';
import { createVaultService } from './vault-service.ts';

const SUBMISSION = '0197f0a0-0002-4000-8000-000000000001';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** A gateway that takes everything; `accepts` once the office has opened it. */
function takingGateway(): GatewayPort & { accepts: boolean } {
  const gateway = {
    accepts: false,
    probe: async () => ({ state: 'online' as const }),
    announce: async () => ({ outcome: 'done' as const, submissionId: SUBMISSION }),
    uploadAttachment: async () => ({ outcome: 'done' as const }),
    submit: async () => ({ outcome: 'done' as const }),
    progress: async () => ({
      outcome: 'done' as const,
      transmitted: true,
      accepted: gateway.accepts,
      rejected: false,
      events: gateway.accepts ? ['submit.token', 'accept.token'] : ['submit.token'],
    }),
    caseStatus: async (): ReturnType<GatewayPort['caseStatus']> => ({ outcome: 'unknown' }),
    reminderStatus: async (): ReturnType<GatewayPort['reminderStatus']> => ({ outcome: 'unknown' }),
    revokeReminders: async (): ReturnType<GatewayPort['revokeReminders']> => ({ outcome: 'unknown' }),
  };
  return gateway;
}

async function terminal(gateway: GatewayPort = takingGateway()) {
  const time = movableTime();
  const journal = await openJournal(join(folder.path, 'journal'), { clock: time.clock, minimumFreeBytes: 0 });
  const ledger = await openLedger(join(folder.path, 'ledger'), { clock: time.clock });
  const emit = vi.fn();
  const onVaultSilent = vi.fn();
  const onCaseChanged = vi.fn();
  const options = { journal, ledger, gateway, emit, onVaultSilent, onCaseChanged, ...time };
  return { ...options, service: await createVaultService(options) };
}
const namesOf = ({ caseHash, pinHash }: SealedEnvelope) => ({ caseHash, pinHash });

describe('saving', () => {
  test('is on disk, in the ledger and announced to the vault window', async () => {
    const { service, journal, ledger, emit } = await terminal();
    const envelope = noiseEnvelope();
    expect(await service.saveEnvelope({ envelope })).toEqual({ outcome: 'saved', savedAt: '2026-11-19T09:00:00.000Z' });
    expect(await journal.list()).toEqual([envelope.id]);
    expect(ledger.get(envelope.id)).toMatchObject({ caseHash: envelope.caseHash, submissionId: null });
    expect(emit).toHaveBeenCalledWith('journalGrew', { id: envelope.id });
  });

  test('a full disk is said, and nothing is remembered', async () => {
    const { ledger, emit, gateway, ...rest } = await terminal();
    const journal = await openJournal(join(folder.path, 'full'), { clock: rest.clock, freeBytes: async () => 0 });
    const service = await createVaultService({ ...rest, ledger, emit, gateway, journal });
    const envelope = noiseEnvelope();
    expect(await service.saveEnvelope({ envelope })).toEqual({ outcome: 'refused', reason: 'disk-full' });
    expect(ledger.get(envelope.id)).toBeNull();
    expect(emit).not.toHaveBeenCalled();
  });

  test('a vault window that has not taken it after 60 s is reported, until it has', async () => {
    const { service, advance, onVaultSilent } = await terminal();
    const envelope = noiseEnvelope();
    await service.saveEnvelope({ envelope });
    advance(59_999);
    await service.vault.alive(null);
    expect(onVaultSilent).not.toHaveBeenCalled();
    advance(1);
    await service.vault.alive(null);
    advance(59_999);
    await service.vault.alive(null);
    advance(1);
    expect(onVaultSilent.mock.calls).toEqual([[{ what: 'envelope' }], [{ what: 'envelope' }]]);
    await service.vault.confirmStored({ id: envelope.id });
    service.stop();
    advance(600_000);
    expect(onVaultSilent).toHaveBeenCalledTimes(2);
  });

  test('a vault window without a sign of life for 60 s is reported', async () => {
    const { service, advance, onVaultSilent } = await terminal();
    advance(59_000);
    await service.vault.hello(null);
    advance(45_000);
    await service.vault.alive(null);
    advance(45_000);
    expect(onVaultSilent).not.toHaveBeenCalled();
    advance(15_000);
    expect(onVaultSilent).toHaveBeenCalledWith({ what: 'heartbeat' });
  });
});

describe('delivering', () => {
  test('both copies go only after the receipt is in the ledger', async () => {
    const gateway = takingGateway();
    const { service, journal, onCaseChanged } = await terminal(gateway);
    const envelope = noiseEnvelope();
    await service.saveEnvelope({ envelope });
    const of = { id: envelope.id, submissionId: SUBMISSION };
    expect(await service.vault.announce({ id: envelope.id })).toEqual({ outcome: 'done', submissionId: SUBMISSION });
    expect(await service.vault.progress(of)).toMatchObject({ transmitted: true, accepted: false });
    await expect(service.vault.finish(of)).rejects.toThrow('no receipt');
    expect(await journal.list()).toEqual([envelope.id]);

    gateway.accepts = true;
    await service.vault.progress(of);
    await service.vault.finish(of);
    await service.vault.finish(of);
    expect(await journal.list()).toEqual([]);
    expect(onCaseChanged).toHaveBeenCalledTimes(2);
    expect(await service.vault.reconcile({ stored: [envelope.id] })).toEqual({
      missingInVault: [],
      finished: [envelope.id],
    });

    const reopened = await openLedger(join(folder.path, 'ledger'), { clock: movableTime().clock });
    expect(reopened.get(envelope.id)?.receipts).toEqual(['submit.token', 'accept.token']);
    expect(await service.saveEnvelope({ envelope })).toMatchObject({ outcome: 'saved' });
    expect(await journal.list()).toEqual([]);
  });

  test('an envelope nobody can read any more is a matter for staff, not for retries', async () => {
    const { service, journal } = await terminal();
    const envelope = noiseEnvelope();
    await service.saveEnvelope({ envelope });
    await writeFile(join(folder.path, 'journal', `${envelope.id}.sealed`), 'x');
    expect(await service.vault.announce({ id: envelope.id })).toMatchObject({ outcome: 'failed', status: 422 });
    expect(await journal.damaged()).toBe(1);
    expect(await service.health()).toMatchObject({ damaged: 1, inJournal: 0 });
  });

  test('a ledger that was lost is made again from the journal', async () => {
    const first = await terminal();
    const envelope = noiseEnvelope();
    await first.service.saveEnvelope({ envelope });
    await writeFile(join(folder.path, 'ledger', `${envelope.id}.json`), '{"version":');
    const second = await terminal();
    expect(second.ledger.get(envelope.id)).toMatchObject({ caseHash: envelope.caseHash });
    expect(await second.ledger.damaged()).toBe(1);
  });

  test('keeps the contract on the wire', async () => {
    const { service } = await terminal();
    const server = createServer(vaultContract, service.vault);
    const envelope = noiseEnvelope(300_000);
    await service.saveEnvelope({ envelope });
    for (const [method, input] of [
      ['hello', null],
      ['readJournal', { id: envelope.id }],
      ['reconcile', { stored: [] }],
      ['probe', null],
      ['announce', { id: envelope.id }],
      ['submit', { id: envelope.id, submissionId: SUBMISSION }],
      ['progress', { id: envelope.id, submissionId: SUBMISSION }],
      ['alive', null],
    ] as const) {
      expect([method, await server.dispatch(method, input, [])]).toEqual([
        method,
        expect.objectContaining({ ok: true }),
      ]);
    }
  });

  test('a gateway client that breaks is a network that failed', async () => {
    const gateway = { ...takingGateway(), announce: () => Promise.reject(new Error('bug')) };
    const { service } = await terminal(gateway);
    const envelope = noiseEnvelope();
    await service.saveEnvelope({ envelope });
    expect(await service.vault.announce({ id: envelope.id })).toMatchObject({ outcome: 'failed', kind: 'network' });
  });
});

describe('status of a case', () => {
  test('offline it still says that it lies here', async () => {
    const gateway: GatewayPort = {
      ...takingGateway(),
      caseStatus: async () => ({ outcome: 'failed', kind: 'network', status: null, retryAfter: null }),
    };
    const { service } = await terminal(gateway);
    const envelope = noiseEnvelope();
    await service.saveEnvelope({ envelope });
    expect(await service.caseStatus(namesOf(envelope))).toEqual({
      outcome: 'found',
      destinationIds: [envelope.destinationId],
      savedHereAt: '2026-11-19T09:00:00.000Z',
      signatureRequired: false,
      tags: expect.arrayContaining([expect.any(String)]),
      events: [],
      gatewayReached: false,
    });
    expect(await service.caseStatus(namesOf(noiseEnvelope()))).toEqual({ outcome: 'unknown', gatewayReached: false });
  });

  test('a case of another terminal comes from the gateway alone', async () => {
    const gateway: GatewayPort = {
      ...takingGateway(),
      caseStatus: async () => ({ outcome: 'found', destinationIds: [], signatureRequired: true, events: ['a.b.c'] }),
    };
    const { service } = await terminal(gateway);
    expect(await service.caseStatus(namesOf(noiseEnvelope()))).toMatchObject({
      savedHereAt: null,
      signatureRequired: true,
      tags: [],
      events: ['a.b.c'],
    });
  });

  test('five wrong PINs lock the case; the right one waits as well, then opens it', async () => {
    const { service, advance } = await terminal();
    const envelope = noiseEnvelope();
    await service.saveEnvelope({ envelope });
    const wrong = { caseHash: envelope.caseHash, pinHash: '0'.repeat(64) };
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await service.caseStatus(wrong)).toEqual({ outcome: 'unknown', gatewayReached: true });
    }
    expect(await service.caseStatus(namesOf(envelope))).toEqual({ outcome: 'locked', retryAfterSeconds: 15 });
    advance(15_000);
    expect(await service.caseStatus(namesOf(envelope))).toMatchObject({ outcome: 'found' });
    expect(await service.caseStatus(wrong)).toMatchObject({ outcome: 'unknown' });
  });

  test('each further wrong PIN doubles the wait, up to an hour', () => {
    const { clock, advance } = movableTime();
    const lock = createPinLock(clock);
    const waits = Array.from({ length: 16 }, () => {
      lock.failed('case');
      const seconds = lock.secondsLeft('case');
      advance(seconds * 1000);
      return seconds;
    });
    expect(waits).toEqual([0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600]);
  });
});

test('who has what after a restart', () => {
  const ledger = { isFinished: (id: string) => id.startsWith('done') };
  expect(reconcile(['a', 'both', 'done-1'], ['both', 'done-2', 'orphan'], ledger)).toEqual({
    missingInVault: ['a'],
    finished: ['done-2'],
    leftInJournal: ['done-1'],
    onlyInVault: ['orphan'],
  });
});

test('nothing in the ledger is more than hashes, times and signed tokens', async () => {
  const { service } = await terminal();
  const envelope = noiseEnvelope();
  await service.saveEnvelope({ envelope });
  const [name = ''] = await readdir(join(folder.path, 'ledger'));
  const text = await readFile(join(folder.path, 'ledger', name), 'utf8');
  expect(text).not.toContain(envelope.data);
  expect(text).not.toContain(envelope.publicService.name);
});

describe('what staff purge', () => {
  test('leaves journal and vault window, is announced nowhere again, and nobody is told that it still lies here', async () => {
    const { service, journal, emit } = await terminal();
    const envelope = noiseEnvelope();
    await service.saveEnvelope({ envelope });
    expect((await service.staff.sealedFile(envelope.id))?.name).toBe(`${envelope.id}.sealed`);
    expect(await service.staff.discard(envelope.id)).toBe('done');
    expect(await service.staff.discard(envelope.id)).toBe('gone');
    expect(emit).toHaveBeenCalledWith('discard', { id: envelope.id });
    expect(await journal.list()).toEqual([]);
    expect(await service.staff.sealedFile(envelope.id)).toBeNull();
    expect(await service.caseStatus(namesOf(envelope))).toEqual({ outcome: 'unknown', gatewayReached: true });

    // A vault window that was not running at that moment lets go at its next start.
    const again = (await terminal()).service;
    expect(await again.vault.reconcile({ stored: [envelope.id] })).toEqual({
      missingInVault: [],
      finished: [envelope.id],
    });
  });

  test('is never taken for something the office has', async () => {
    const { service } = await terminal();
    const envelope = noiseEnvelope();
    await service.saveEnvelope({ envelope });
    await service.vault.announce({ id: envelope.id });
    await service.staff.discard(envelope.id);
    expect(await service.vault.progress({ id: envelope.id, submissionId: SUBMISSION })).toMatchObject({
      outcome: 'failed',
      status: 422,
    });
  });
});
