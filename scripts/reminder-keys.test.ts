import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { usableKey } from '#shared/sealing';
import { reminderServiceSchema } from '../src-gateway/keys.ts';
import { makeReminderKeys } from './reminder-keys.ts';

const NAMES = { destinationId: 'b1d6b4b0-3a7e-4c55-9a0f-6f0c2d3e7a18', letterOffice: null };
const NOW = Date.parse('2026-11-19T10:00:00+01:00');
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reminder-keys-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const kept = async () =>
  reminderServiceSchema.parse(JSON.parse(await readFile(join(folder, 'reminder-service.private.json'), 'utf8')));

test('made: for its user only, with an entry for the list that terminals can seal to and that holds nothing private', async () => {
  const entry = await makeReminderKeys(folder, NAMES, NOW);
  const key = usableKey({ keys: entry.keys as never }, NOW);
  expect(key.ok && key.value.jwk.kid).toBe((await kept()).wrap.kid);
  expect(JSON.stringify(entry)).not.toContain((await kept()).wrap.d);
  expect((await stat(join(folder, 'reminder-service.private.json'))).mode & 0o777).toBe(0o600);
}, 60_000);

test('changed: what was sealed to the old key still opens; another office is refused', async () => {
  await makeReminderKeys(folder, NAMES, NOW);
  const before = await kept();
  await makeReminderKeys(folder, NAMES, NOW);
  expect((await kept()).formerWraps.map(({ kid }) => kid)).toEqual([before.wrap.kid]);
  expect((await kept()).wrap.kid).not.toBe(before.wrap.kid);
  const other = { ...NAMES, destinationId: crypto.randomUUID() };
  await expect(makeReminderKeys(folder, other, NOW)).rejects.toThrow('anderen Stelle');
}, 120_000);
