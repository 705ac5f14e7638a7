import { chmod, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openJournal } from './journal.ts';
import { journalLines, parseJournalFile } from './journal-file.ts';
import { movableTime, noiseEnvelope, temporaryFolder } from './vault.fixture.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const { clock } = movableTime();
const open = (options = {}) => openJournal(folder.path, { clock, minimumFreeBytes: 0, ...options });
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

describe('the journal', () => {
  test('gives back what it was given, after a restart, oldest first', async () => {
    const journal = await open();
    const [older, newer] = [noiseEnvelope(5_000, 3, 1_000), noiseEnvelope(5_000, 0, 2_000)];
    expect(await journal.append(newer)).toEqual({ ok: true, value: '2026-11-19T09:00:00.000Z' });
    await journal.append(older);
    const again = await open();
    expect(await again.list()).toEqual([older.id, newer.id]);
    expect(await again.read(older.id)).toEqual({ envelope: older, savedAt: '2026-11-19T09:00:00.000Z' });
    await again.remove(older.id);
    await again.remove(older.id);
    expect(await again.list()).toEqual([newer.id]);
    expect(await again.read(older.id)).toBeNull();
  });

  test('the same envelope twice is one envelope; another one under its id is refused', async () => {
    const journal = await open();
    const envelope = noiseEnvelope();
    const [first, second] = await Promise.all([journal.append(envelope), journal.append(envelope)]);
    expect(first).toEqual(second);
    expect(await journal.append(envelope)).toEqual(first);
    expect(await journal.append({ ...noiseEnvelope(), id: envelope.id })).toEqual({
      ok: false,
      error: 'journal-failed',
    });
    expect((await journal.read(envelope.id))?.envelope).toEqual(envelope);
  });

  test('too little room is said before anything is written', async () => {
    const journal = await open({ freeBytes: async () => 499 * 1024 * 1024, minimumFreeBytes: 500 * 1024 * 1024 });
    expect(await journal.append(noiseEnvelope())).toEqual({ ok: false, error: 'disk-full' });
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('a folder that has vanished is a failure, not an exception', async () => {
    const journal = await open();
    await folder.remove();
    expect(await journal.append(noiseEnvelope())).toEqual({ ok: false, error: 'journal-failed' });
  });

  test.each([
    ['cut short', (path: string) => truncate(path, 700)],
    ['empty', (path: string) => truncate(path, 0)],
    [
      'one character changed',
      async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replace('Wohngeld', 'Wohngelt')),
    ],
  ])('a damaged file (%s) is set aside with its reason, not lost', async (_name, damage) => {
    const journal = await open();
    const [hurt, well] = [noiseEnvelope(), noiseEnvelope()];
    await journal.append(hurt);
    await journal.append(well);
    await damage(join(folder.path, `${hurt.id}.sealed`));
    expect(await journal.read(hurt.id)).toBeNull();
    expect(await journal.list()).toEqual([well.id]);
    expect(await journal.damaged()).toBe(1);
    const names = await readdir(join(folder.path, 'damaged'));
    expect(names.filter((name) => name.endsWith(`${hurt.id}.sealed`))).toHaveLength(1);
    const reason = names.find((name) => name.endsWith('.reason.json')) ?? '';
    expect(await readFile(join(folder.path, 'damaged', reason), 'utf8')).toContain('checksum');
  });

  test('at the start unfinished files go and strange ones are set aside', async () => {
    await writeFile(join(folder.path, '.x.sealed.part'), 'half');
    await writeFile(join(folder.path, 'found.000'), 'lost and found');
    const journal = await open();
    expect(await journal.list()).toEqual([]);
    expect(await readdir(folder.path)).toEqual(['damaged']);
    expect(await journal.damaged()).toBe(1);
  });

  test('a name is never a path', async () => {
    const journal = await open();
    await expect(journal.read('../../etc/passwd')).rejects.toThrow('not an envelope id');
  });

  test('files are for this user only', async () => {
    const journal = await open();
    const envelope = noiseEnvelope();
    await journal.append(envelope);
    const { mode } = await (await import('node:fs/promises')).stat(join(folder.path, `${envelope.id}.sealed`));
    expect(mode & 0o077).toBe(0);
    await chmod(folder.path, 0o700);
  });
});

test('the file of an envelope: any single change is noticed', () => {
  const entry = { envelope: noiseEnvelope(400, 2), savedAt: '2026-11-19T09:00:00.000Z' };
  const text = [...journalLines(entry)].join('');
  expect(parseJournalFile(text)).toEqual(entry);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('', 'x', '\n', 'AA'), (at, change) => {
      const changed = text.slice(0, at) + change + text.slice(at + 1);
      fc.pre(changed !== text);
      expect(parseJournalFile(changed)).toBeNull();
    }),
  );
});
