import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { openSiteFile, signSiteFile } from './site-file.ts';
import { emptySiteSettings, type SiteSettings, siteSettingsSchema } from './site-settings.ts';

const key = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK & { x: string };
const here = key();
const elsewhere = key();
const AT = '2026-11-24T10:00:00.000Z';

const settings: SiteSettings = {
  ...emptySiteSettings,
  site: {
    id: 'stadtteilzentrum-probe',
    name: 'Stadtteilzentrum Probe',
    address: 'Probeweg 1, 47809 Krefeld',
    stadtteil: '160',
    hours: [{ day: 1, from: '09:00', to: '12:00' }],
    callWords: null,
  },
};

/** The same file with one thing of its content changed, signature and header as they were. */
function tampered(token: string, change: (body: { settings: { site: { name: string } } }) => void): string {
  const [head, body = '', signature] = token.split('.');
  const value = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  change(value);
  return [head, Buffer.from(JSON.stringify(value)).toString('base64url'), signature].join('.');
}

describe('the signed site file', () => {
  test('opens where it was signed, with its signer', async () => {
    const opened = await openSiteFile(await signSiteFile(settings, here, AT), here.x);
    expect(opened).toMatchObject({ ok: true, value: { settings, signedAt: AT } });
    expect(opened.ok && opened.value.signer).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  });

  test('another terminal reads it and sees who signed, but does not take it for its own', async () => {
    const token = await signSiteFile(settings, here, AT);
    expect(await openSiteFile(token, null)).toMatchObject({ ok: true });
    expect(await openSiteFile(token, elsewhere.x)).toEqual({ ok: false, error: 'other-signer' });
  });

  test('one changed letter and it is refused', async () => {
    const token = await signSiteFile(settings, here, AT);
    const changed = tampered(token, (body) => {
      body.settings.site.name = 'Stadtteilzentrum Prebo';
    });
    expect(await openSiteFile(changed, here.x)).toEqual({ ok: false, error: 'changed' });
    expect(await openSiteFile(changed, null)).toEqual({ ok: false, error: 'changed' });
    expect(await openSiteFile(token.slice(0, -4), null)).toEqual({ ok: false, error: 'changed' });
  });

  test('a private key never lands in the file', async () => {
    const [head = ''] = (await signSiteFile(settings, here, AT)).split('.');
    expect(Buffer.from(head, 'base64url').toString('utf8')).not.toContain(here.d ?? 'no key');
  });

  test.each(['', 'kein Zettel', '{}', 'a.b.c'])('"%s" is no site file', async (text) => {
    expect(await openSiteFile(text, null)).toEqual({ ok: false, error: 'not-a-file' });
  });
});

describe('what staff may set', () => {
  test.each([
    ['a printer that is an option of a program', { printer: '-oraw' }],
    ['a printer with a space', { printer: 'a b' }],
    ['a scanner that is an option of a program', { scanner: '--batch' }],
    ['an idle time below two minutes', { idleSeconds: 119 }],
    ['an idle time above ten', { idleSeconds: 601 }],
    ['a gateway that is a file', { gatewayUrl: 'file:///etc/passwd' }],
    ['no German', { languages: ['ar'] }],
    [
      'hours that end before they begin',
      { site: { ...settings.site, hours: [{ day: 1, from: '12:00', to: '09:00' }] } },
    ],
    ['a Stadtteil that does not exist', { site: { ...settings.site, stadtteil: '200' } }],
    ['a name of 81 letters', { site: { ...settings.site, name: 'x'.repeat(81) } }],
  ])('%s is refused', (_, part) => expect(siteSettingsSchema.safeParse({ ...settings, ...part }).success).toBe(false));

  test('a scanner in the network keeps the blanks of its name', () => {
    const scanner = 'airscan:e0:HP LaserJet MFP M283';
    expect(siteSettingsSchema.safeParse({ ...settings, scanner }).success).toBe(true);
  });
});
