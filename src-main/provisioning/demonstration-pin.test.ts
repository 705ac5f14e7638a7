import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import { demonstrationPin, forgettingDemonstrationPin } from './demonstration-pin.ts';
import { pinFolder } from './forget-pins.ts';
import { openPins } from './pins.ts';

let stateFolder: string;
beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), 'demo-pin-'));
});
afterEach(() => rmSync(stateFolder, { recursive: true, force: true }));

const clock = fixedClock('2026-11-24T10:00:00+01:00');
const pins = () => openPins(pinFolder(stateFolder), clock);

test('the first start of a demonstration makes a PIN that opens; the next start tells the same one', async () => {
  const made = await demonstrationPin({ profile: 'demo', stateFolder }, await pins());
  expect(made).toMatch(/^\d{6}$/);
  expect(await (await pins()).check('helper', made ?? '')).toEqual({ outcome: 'right' });
  expect(await demonstrationPin({ profile: 'demo', stateFolder }, await pins())).toBe(made);
});

test('it lies readable for the user of the terminal only', async () => {
  await demonstrationPin({ profile: 'demo', stateFolder }, await pins());
  expect(statSync(join(stateFolder, 'demo-pins.json')).mode & 0o777).toBe(0o600);
});

test('the release profile makes none: staff set it', async () => {
  expect(await demonstrationPin({ profile: 'release', stateFolder }, await pins())).toBeNull();
  expect((await pins()).isSet('helper')).toBe(false);
  expect(readdirSync(stateFolder)).not.toContain('demo-pins.json');
});

test('a PIN the house has set stays, and nothing readable is made of it', async () => {
  await (await pins()).set('helper', '314159');
  expect(await demonstrationPin({ profile: 'demo', stateFolder }, await pins())).toBeNull();
  expect(await (await pins()).check('helper', '314159')).toEqual({ outcome: 'right' });
  expect(readFileSync(join(pinFolder(stateFolder), 'pins.json'), 'utf8')).not.toContain('314159');
});

test('once staff set a PIN, the console tells none any more', async () => {
  const made = await demonstrationPin({ profile: 'demo', stateFolder }, await pins());
  await forgettingDemonstrationPin(await pins(), stateFolder).set('helper', '314159');
  expect(await demonstrationPin({ profile: 'demo', stateFolder }, await pins())).toBeNull();
  expect(await (await pins()).check('helper', made ?? '')).toEqual({ outcome: 'wrong' });
});
