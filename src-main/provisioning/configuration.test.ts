import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

describe('the release profile', () => {
  const key = 'k'.repeat(43);
  const complete = {
    ERSTHILFE_PROFILE: 'release',
    ERSTHILFE_CITY_KEY_FILE: '/media/key.txt',
    ERSTHILFE_GATEWAY_URL: 'https://gateway.example.org',
  };
  test('starts with the key of the city and its gateway, and with no invented address', () => {
    expect(configurationFrom(complete, undefined, () => `${key}\n`)).toMatchObject({
      profile: 'release',
      cityKey: key,
      gatewayUrl: 'https://gateway.example.org',
      site: { address: '' },
    });
  });

  test.each<[string, object, string, string]>([
    ['no key', { ERSTHILFE_CITY_KEY_FILE: undefined }, key, 'braucht ERSTHILFE_CITY_KEY_FILE'],
    ['no gateway', { ERSTHILFE_GATEWAY_URL: undefined }, key, 'braucht ERSTHILFE_GATEWAY_URL'],
    [
      'a gateway without TLS',
      { ERSTHILFE_GATEWAY_URL: 'http://gateway.example.org' },
      key,
      'muss mit https:// beginnen',
    ],
    ['a file that is no key', {}, 'krefeld', 'kein öffentlicher Schlüssel'],
    ['a private key', {}, '{"kty":"OKP","d":"geheim"}', 'privaten Schlüssel'],
  ])('%s is told in one sentence', (_name, change, text, said) => {
    expect(configurationFrom({ ...complete, ...change }, undefined, () => text)).toEqual({
      problem: expect.stringContaining(said),
    });
  });

  test('a key file that is not there is named', () => {
    expect(configurationFrom({ ...complete, ERSTHILFE_CITY_KEY_FILE: '/nowhere/key.txt' })).toEqual({
      problem: 'ERSTHILFE_CITY_KEY_FILE: Die Datei /nowhere/key.txt ist nicht lesbar.',
    });
  });
});

test('the machine key is made once, stays the same and is readable by its user only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'key-'));
  const first = await machineKey(folder);
  expect(await machineKey(folder)).toEqual(first);
  expect((await stat(join(folder, 'machine-key.json'))).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});
