import { describe, expect, test, vi } from 'vitest';
import type { SealedEnvelope } from '#shared/sealing';
import type { GatewayPort } from './gateway-port.ts';
import { openJournal } from './journal.ts';
import { openLedger } from './ledger.ts';
import { movableTime, noiseEnvelope, temporaryFolder } from './vault.fixture.ts';
import { createVaultService } from './vault-service.ts';

const REMINDERS = '0197f0a0-0000-4000-8000-0000000000ee';
const SUBMISSION = '0197f0a0-0000-4000-8000-00000000005b';
const offline = async () => ({ outcome: 'failed', kind: 'network', status: null, retryAfter: null }) as const;
const unknown = async () => ({ outcome: 'unknown' }) as const;
const namesOf = ({ caseHash, pinHash }: SealedEnvelope) => ({ caseHash, pinHash });
const wrongPin = ({ caseHash }: SealedEnvelope) => ({ caseHash, pinHash: '0'.repeat(64) });
const request = (): SealedEnvelope => ({ ...noiseEnvelope(500, 0), destinationId: REMINDERS });

/** A terminal whose gateway takes everything and answers questions about reminders as told. */
async function terminal(answers: Partial<GatewayPort>) {
  const folder = await temporaryFolder();
  const { clock, timers, advance } = movableTime();
  const journal = await openJournal(`${folder.path}/journal`, { clock, minimumFreeBytes: 0 });
  const ledger = await openLedger(`${folder.path}/ledger`, { clock });
  const gateway: GatewayPort = {
    probe: async () => ({ state: 'online' }),
    announce: async () => ({ outcome: 'done', submissionId: SUBMISSION }),
    uploadAttachment: async () => ({ outcome: 'done' }),
    submit: async () => ({ outcome: 'done' }),
    progress: async () => ({ outcome: 'done', transmitted: true, accepted: false, rejected: false, events: [] }),
    caseStatus: unknown,
    reminderStatus: unknown,
    revokeReminders: unknown,
    ...answers,
  };
  const service = await createVaultService({
    journal,
    ledger,
    gateway,
    clock,
    timers,
    emit: vi.fn(),
    onVaultSilent: vi.fn(),
    reminderService: () => REMINDERS,
  });
  return { service, journal, advance, [Symbol.asyncDispose]: folder.remove };
}

describe('taking reminders back', () => {
  test('what never left this terminal is deleted here, without any network', async () => {
    const revokeReminders = vi.fn(offline);
    await using machine = await terminal({ revokeReminders });
    const envelope = request();
    await machine.service.saveEnvelope({ envelope });
    expect(await machine.service.revokeReminders(namesOf(envelope))).toEqual({ outcome: 'revoked', deleted: 1 });
    expect(await machine.journal.list()).toEqual([]);
    expect(revokeReminders).not.toHaveBeenCalled();
    // Nothing sends it after this: its copy is gone, and the vault window is told so.
    expect(await machine.service.vault.announce({ id: envelope.id })).toMatchObject({ outcome: 'failed', status: 422 });
    expect(await machine.service.vault.reconcile({ stored: [envelope.id] })).toMatchObject({ finished: [envelope.id] });
  });

  test('an application with its right PIN stays where it is', async () => {
    await using machine = await terminal({});
    const envelope = noiseEnvelope();
    await machine.service.saveEnvelope({ envelope });
    expect(await machine.service.revokeReminders(namesOf(envelope))).toEqual({ outcome: 'unknown' });
    expect(await machine.journal.list()).toEqual([envelope.id]);
  });

  test('announced already and no network: nobody is told that it is deleted, and it is still here', async () => {
    await using machine = await terminal({ revokeReminders: offline });
    const envelope = request();
    await machine.service.saveEnvelope({ envelope });
    await machine.service.vault.announce({ id: envelope.id });
    expect(await machine.service.revokeReminders(namesOf(envelope))).toEqual({ outcome: 'no-answer' });
    expect(await machine.journal.list()).toEqual([envelope.id]);
  });

  test('sent already: the gateway deletes, and the copy here cannot bring it back', async () => {
    const deleted = [1, 0];
    await using machine = await terminal({
      revokeReminders: async () => ({ outcome: 'revoked', deleted: deleted.shift() ?? 0 }),
    });
    const envelope = request();
    await machine.service.saveEnvelope({ envelope });
    await machine.service.vault.announce({ id: envelope.id });
    await machine.service.vault.submit({ id: envelope.id, submissionId: SUBMISSION });
    expect(await machine.service.revokeReminders(namesOf(envelope))).toEqual({ outcome: 'revoked', deleted: 1 });
    expect(await machine.journal.list()).toEqual([]);
  });

  test('announced, and the gateway knows of nothing: not proved in this moment, proved at the second question', async () => {
    await using machine = await terminal({});
    const envelope = request();
    await machine.service.saveEnvelope({ envelope });
    await machine.service.vault.announce({ id: envelope.id });
    expect(await machine.service.revokeReminders(namesOf(envelope))).toEqual({ outcome: 'no-answer' });
    expect(await machine.journal.list()).toEqual([]);
    expect(await machine.service.revokeReminders(namesOf(envelope))).toEqual({ outcome: 'revoked', deleted: 0 });
  });

  test('asked for at another terminal: the gateway alone', async () => {
    await using machine = await terminal({ revokeReminders: async () => ({ outcome: 'revoked', deleted: 1 }) });
    expect(await machine.service.revokeReminders(namesOf(request()))).toEqual({ outcome: 'revoked', deleted: 1 });
  });
});

describe('wrong PINs', () => {
  test('deletes nothing, and five over all questions lock the case', async () => {
    await using machine = await terminal({});
    const envelope = request();
    await machine.service.saveEnvelope({ envelope });
    const wrong = wrongPin(envelope);
    await machine.service.caseStatus(wrong);
    await machine.service.caseStatus(wrong);
    expect(await machine.service.reminderStatus(wrong)).toEqual({ outcome: 'unknown' });
    expect(await machine.service.revokeReminders(wrong)).toEqual({ outcome: 'unknown' });
    expect(await machine.service.revokeReminders(wrong)).toEqual({ outcome: 'unknown' });
    const locked = { outcome: 'locked', retryAfterSeconds: 15 };
    expect(await machine.service.revokeReminders(namesOf(envelope))).toEqual(locked);
    expect(await machine.service.caseStatus(namesOf(envelope))).toEqual(locked);
    expect(await machine.journal.list()).toEqual([envelope.id]);
    machine.advance(15_000);
    expect(await machine.service.revokeReminders(namesOf(envelope))).toEqual({ outcome: 'revoked', deleted: 1 });
  });

  test('count without network as well', async () => {
    await using machine = await terminal({ caseStatus: offline, reminderStatus: offline, revokeReminders: offline });
    const envelope = request();
    await machine.service.saveEnvelope({ envelope });
    const wrong = wrongPin(envelope);
    for (let attempt = 1; attempt <= 5; attempt += 1)
      expect(await machine.service.revokeReminders(wrong)).toEqual({ outcome: 'unknown' });
    expect(await machine.service.reminderStatus(namesOf(envelope))).toMatchObject({ outcome: 'locked' });
  });

  test('the right PIN of a request the service does not have yet is no wrong try', async () => {
    await using machine = await terminal({});
    const envelope = request();
    await machine.service.saveEnvelope({ envelope });
    for (let time = 1; time <= 6; time += 1)
      expect(await machine.service.reminderStatus(namesOf(envelope))).toEqual({ outcome: 'found', reminders: [] });
  });
});
