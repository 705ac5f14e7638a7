import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configurationFrom } from './configuration.ts';
import { machineKey } from './machine-key.ts';

test('without any setting the demo profile starts on the known ports', () => {
  expect(configurationFrom({ XDG_STATE_HOME: '/srv/state' })).toMatchObject({
    profile: 'demo',
    stateFolder: '/srv/state/ersthilfe',
    port: 47110,
    gatewayPort: 47120,
    idleSeconds: 180,
  });
});

test('an upright screen is told in pixels', () => {
  expect(configurationFrom({ ERSTHILFE_SCREEN: '1080x1920' })).toMatchObject({ screen: { width: 1080, height: 1920 } });
});

test.each([
  ['ERSTHILFE_SCREEN', 'hochkant'],
  ['ERSTHILFE_PORT', 'eins'],
  ['ERSTHILFE_CLOCK', 'gestern'],
  ['ERSTHILFE_PROFILE', 'geheim'],
])('a wrong %s is named in the message', (name, value) => {
  expect(configurationFrom({ [name]: value })).toMatchObject({ problem: expect.stringContaining(name) });
});

test('a way round to the gateway exists for tests only', () => {
  const via = { ERSTHILFE_GATEWAY_VIA: 'http://127.0.0.1:4000' };
  expect(configurationFrom(via)).toMatchObject({ gatewayVia: 'http://127.0.0.1:4000', gatewayUrl: null });
  expect(configurationFrom({ ...via, ERSTHILFE_PROFILE: 'release' })).toMatchObject({
    problem: expect.stringContaining('ERSTHILFE_GATEWAY_VIA'),
  });
});

test('the release profile never starts with the keys of a demonstration', () => {
  expect(configurationFrom({ ERSTHILFE_PROFILE: 'release' })).toMatchObject({
    problem: expect.stringContaining('Schlüssel'),
  });
});

test('the machine key is made once, stays the same and is readable by its user only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'key-'));
  const first = await machineKey(folder);
  expect(await machineKey(folder)).toEqual(first);
  expect((await stat(join(folder, 'machine-key.json'))).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});
