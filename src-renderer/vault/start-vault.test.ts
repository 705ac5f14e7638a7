import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { windowTimers } from '#renderer/store';
import { fixedClock, randomId } from '#shared/basics';
import { envelopeOf, fakeMachine, manualTimers, NOW } from './machine.fixture.ts';
import { startVault } from './start-vault.ts';
import { openVaultDatabase } from './vault-database.ts';

type Machine = ReturnType<typeof fakeMachine>;

async function start(machine: Machine, databaseName: string = randomId()) {
  const time = manualTimers();
  const clock = { ...fixedClock(new Date(NOW).toISOString()), instant: time.now };
  const vault = await startVault(machine.client, { clock, random: Math.random, timers: time.timers, databaseName });
  return { ...time, vault, databaseName };
}

async function idsIn(name: string): Promise<string[]> {
  const opened = await openVaultDatabase({
    clock: fixedClock(new Date(NOW).toISOString()),
    timers: windowTimers,
    name,
  });
  if (!opened.ok) throw new Error(opened.error);
  const ids = await opened.value.ids();
  opened.value.close();
  return ids;
}

describe('the vault at work', () => {
  test('takes what the journal announces, confirms it, sends it, and keeps nothing', async () => {
    const machine = fakeMachine();
    const { advance, databaseName, vault } = await start(machine);
    const envelope = envelopeOf(1);
    machine.journal.set(envelope.id, envelope);
    machine.emit('journalGrew', { id: envelope.id });
    machine.emit('journalGrew', { id: envelope.id });
    await vi.waitFor(() => expect(machine.confirmed).toContain(envelope.id));
    await vi.waitFor(() => {
      advance(1_000);
      expect(machine.finished).toEqual(new Set([envelope.id]));
    });
    await vi.waitFor(async () => expect(await idsIn(databaseName)).toEqual([]));
    expect(machine.submitted.size).toBe(1);
    vault.stop();
  });

  test('takes at its start what it lacks, and lets go what has arrived', async () => {
    const machine = fakeMachine();
    machine.state.online = false;
    const [here, there] = [envelopeOf(1), envelopeOf(2)];
    machine.journal.set(there.id, there);
    const first = await start(machine);
    first.vault.stop();
    machine.finished.add(there.id);
    machine.journal.delete(there.id);
    machine.journal.set(here.id, here);

    const second = await start(machine, first.databaseName);
    expect(await idsIn(second.databaseName)).toEqual([here.id]);
    expect(machine.confirmed).toEqual([there.id, here.id]);
    second.vault.stop();
  });

  test('an event that got lost costs 15 seconds, not the envelope', async () => {
    const machine = fakeMachine();
    machine.state.online = false;
    const { advance, vault } = await start(machine);
    const envelope = envelopeOf(1);
    machine.journal.set(envelope.id, envelope);
    expect(machine.confirmed).toEqual([]);
    advance(15_000);
    await vi.waitFor(() => expect(machine.confirmed).toEqual([envelope.id]));
    vault.stop();
  });

  test('gives a sign of life and its counts every 15 s', async () => {
    const machine = fakeMachine();
    machine.state.online = false;
    const envelope = envelopeOf(1);
    machine.journal.set(envelope.id, envelope);
    const { advance, vault } = await start(machine);
    expect(machine.state.signsOfLife).toBe(1);
    for (let beat = 2; beat < 5; beat += 1) {
      advance(15_000);
      await vi.waitFor(() => expect(machine.reports).toHaveLength(beat));
    }
    expect(machine.state.signsOfLife).toBe(4);
    expect(machine.reports.at(-1)).toEqual({
      waiting: 1,
      sending: 0,
      blocked: 0,
      setAside: 0,
      oldest: envelope.sealedAt,
      items: [{ id: envelope.id, sealedAt: envelope.sealedAt, state: 'waiting', reason: null }],
    });
    vault.stop();
    advance(60_000);
    expect(machine.state.signsOfLife).toBe(4);
  });

  test('waits while offline and sends when the machine says so', async () => {
    const machine = fakeMachine();
    machine.state.online = false;
    const envelope = envelopeOf(1);
    machine.journal.set(envelope.id, envelope);
    const { advance, vault } = await start(machine);
    advance(60_000);
    expect(machine.submitted.size).toBe(0);
    machine.state.online = true;
    machine.emit('sendNow', {});
    await vi.waitFor(() => expect(machine.submitted.has(envelope.id)).toBe(true));
    vault.stop();
  });

  test('what staff purged is let go, and the machine hears so at once', async () => {
    const machine = fakeMachine();
    machine.state.online = false;
    const envelope = envelopeOf(1);
    machine.journal.set(envelope.id, envelope);
    const { vault } = await start(machine);
    machine.journal.delete(envelope.id);
    const before = machine.reports.length;
    machine.emit('discard', { id: envelope.id });
    await vi.waitFor(() => expect(machine.reports.length).toBeGreaterThan(before));
    expect(machine.reports.at(-1)).toMatchObject({ waiting: 0, items: [] });
    vault.stop();
  });
});
