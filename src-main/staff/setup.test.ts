import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filePrinter } from '#main/devices';
import { configurationFrom, openPins, openSite, withSite } from '#main/provisioning';
import { emptySiteSettings, type SiteSettings } from '#shared/site';
import { openEventLog } from './event-log.ts';
import { keptRecord } from './kept-record.ts';
import { mediaFolders } from './media-folders.ts';
import { setupMethods } from './setup-methods.ts';
import { emptySetupState, setupStateSchema } from './setup-state.ts';
import { staffPlace } from './staff.fixture.ts';
import { tryGateway } from './try-gateway.ts';

let place: ReturnType<typeof staffPlace>;
beforeEach(() => {
  place = staffPlace();
});
afterEach(() => place.clear());

const settings: SiteSettings = {
  ...emptySiteSettings,
  idleSeconds: 300,
  site: {
    id: 'stadtteilzentrum-probe',
    name: 'Stadtteilzentrum Probe',
    address: 'Probeweg 1, 47809 Krefeld',
    stadtteil: null,
    hours: [],
    callWords: 'Es kommt jemand.',
  },
};

async function house(gateway: 'done' | 'refused' = 'done') {
  const { folder, clock } = place;
  return setupMethods({
    site: await openSite(folder, clock),
    state: await keptRecord(folder, 'setup.json', setupStateSchema, emptySetupState),
    clock,
    log: await openEventLog(folder, clock),
    media: mediaFolders(place.media),
    pins: await openPins(folder, clock),
    printer: () => filePrinter(join(folder, 'prints')),
    speech: { speak: async () => null },
    camera: { ask: async () => ({ outcome: 'in-use' }) },
    gatewayNow: null,
    tryGateway: async () => ({ outcome: gateway }),
  });
}

describe('the set-up', () => {
  test('each step is kept over a restart; the signed file comes at the end and holds after the next start', async () => {
    const first = await house();
    expect(await first.finishSetup(null)).toEqual({ outcome: 'site-missing' });
    await first.saveStep({ step: 'site', state: 'done', settings });
    await first.saveStep({ step: 'printer', state: 'later', settings: null });
    await first.judgeDevice({ device: 'sound', good: false });
    const second = await house();
    expect(await second.setup(null)).toMatchObject({
      settings,
      steps: { site: 'done', printer: 'later' },
      judged: { sound: { good: false } },
      file: 'none',
      waitsForRestart: false,
    });
    expect(await second.finishSetup(null)).toEqual({ outcome: 'signed' });
    expect(await second.setup(null)).toMatchObject({ file: 'signed', waitsForRestart: true });

    const environment = { ERSTHILFE_STATE: place.folder };
    const started = configurationFrom(environment);
    if ('problem' in started) throw new Error(started.problem);
    expect(await withSite(started, environment)).toMatchObject({
      site: { name: 'Stadtteilzentrum Probe' },
      idleSeconds: 300,
      siteFile: 'signed',
    });
    // Tests and the administrator of the machine still win.
    expect(await withSite(started, { ...environment, ERSTHILFE_IDLE_SECONDS: '9' })).toMatchObject({ idleSeconds: 9 });
  });

  test('a site file changed on the disk is refused, and the sample site holds', async () => {
    const methods = await house();
    await methods.saveStep({ step: 'site', state: 'done', settings });
    await methods.finishSetup(null);
    const path = join(place.folder, 'site', 'site.jws');
    const [head, body = '', signature] = readFileSync(path, 'utf8').split('.');
    const forged = Buffer.from(body, 'base64url').toString('utf8').replace('Probeweg 1', 'Probeweg 9');
    writeFileSync(path, [head, Buffer.from(forged).toString('base64url'), signature].join('.'));
    const environment = { ERSTHILFE_STATE: place.folder };
    const started = configurationFrom(environment);
    if ('problem' in started) throw new Error(started.problem);
    expect(await withSite(started, environment)).toMatchObject({ siteFile: 'refused', siteSettings: null });
  });

  test('the address of the gateway is kept only where it took the code', async () => {
    const refused = await house('refused');
    await refused.tryGateway({ url: 'https://gateway.example', code: 'X' });
    await refused.saveStep({ step: 'site', state: 'done', settings: { ...settings, gatewayUrl: 'https://x.example' } });
    expect((await refused.setup(null)).settings.gatewayUrl).toBeNull();
    await (await house()).tryGateway({ url: 'https://gateway.example/', code: 'X' });
    expect((await (await house()).setup(null)).settings.gatewayUrl).toBe('https://gateway.example');
  });

  test('carried on a stick to the next terminal: read, shown, taken; changed on the way: refused', async () => {
    const methods = await house();
    await methods.saveStep({ step: 'site', state: 'done', settings });
    expect(await methods.exportSite({ folder: '/tmp' })).toEqual({ outcome: 'no-folder' });
    expect(await methods.exportSite({ folder: place.stick })).toEqual({
      outcome: 'written',
      file: 'ersthilfe-standort.jws',
    });
    const from = { stick: place.stick, media: place.media };
    const next = staffPlace();
    try {
      place = { ...next, ...from, clear: place.clear };
      const other = await house();
      const read = await other.importSite({ folder: from.stick, take: false });
      expect(read).toMatchObject({ outcome: 'read', settings });
      expect((await other.setup(null)).settings.site).toBeNull();
      await other.importSite({ folder: from.stick, take: true });
      expect((await other.setup(null)).settings.site?.name).toBe('Stadtteilzentrum Probe');

      const path = join(from.stick, 'ersthilfe-standort.jws');
      const token = readFileSync(path, 'utf8');
      writeFileSync(path, `${token.slice(0, -6)}AAAAAA`);
      expect(await other.importSite({ folder: from.stick, take: true })).toEqual({ outcome: 'changed' });
      writeFileSync(path, 'Einkaufszettel');
      expect(await other.importSite({ folder: from.stick, take: true })).toEqual({ outcome: 'not-a-file' });
    } finally {
      next.clear();
    }
  });
});

describe('trying a gateway', () => {
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK;
  const network = { outcome: 'failed', kind: 'network', status: null, retryAfter: null } as const;
  const good = {
    probe: async () => ({ state: 'online' as const }),
    destinations: async () => ({ outcome: 'done' as const, signedList: 'x' }),
    enrol: async () => ({ outcome: 'done' as const }),
  };
  const ask = (part: object, url = 'https://gateway.example') =>
    tryGateway({ machineKey: key, cityKey: '', clock: place.clock, site: 'probe' }, url, 'CODE', () => ({
      ...good,
      ...part,
    }));

  test('what can be wrong has a word of its own', async () => {
    expect(await ask({})).toBe('done');
    expect(await ask({}, 'gateway')).toBe('not-an-address');
    expect(await ask({}, 'ftp://gateway.example')).toBe('not-an-address');
    expect(await ask({ probe: async () => ({ state: 'offline' }) })).toBe('unreachable');
    expect(await ask({ probe: async () => ({ state: 'implausible' }) })).toBe('implausible');
    expect(await ask({ enrol: async () => ({ outcome: 'refused' }) })).toBe('refused');
    expect(await ask({ destinations: async () => ({ ...network, kind: 'captive-portal' }) })).toBe('foreign-list');
  });

  test('a one-time code is never sent to a stranger', async () => {
    let sent = 0;
    const enrol = async () => {
      sent += 1;
      return { outcome: 'done' as const };
    };
    await ask({ enrol, probe: async () => ({ state: 'implausible' }) });
    await ask({ enrol, destinations: async () => ({ ...network, kind: 'captive-portal' }) });
    expect(sent).toBe(0);
  });
});
