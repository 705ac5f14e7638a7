import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { signRequest, verifyRequest } from './index.ts';

const NOW = Date.parse('2026-11-19T10:00:00+01:00');
const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK;
const keyOf = (kid: string): JWK | null => (kid === key.x ? { kty: 'OKP', crv: 'Ed25519', x: kid } : null);
const request = { method: 'PUT', path: '/submission-api/v2/submissions/1', body: new TextEncoder().encode('{}') };

describe('a signed request', () => {
  test('names its signer and the hash of its body', async () => {
    const header = await signRequest(request, key, NOW);
    expect(await verifyRequest(header, request, keyOf, NOW)).toEqual({
      ok: true,
      value: { kid: key.x, bodyHash: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' },
    });
  });

  test('holds for this method and path only', async () => {
    const header = await signRequest(request, key, NOW);
    for (const other of [
      { ...request, method: 'POST' },
      { ...request, path: `${request.path}?all=1` },
    ]) {
      expect(await verifyRequest(header, other, keyOf, NOW)).toEqual({ ok: false, error: 'bad-signature' });
    }
  });

  test.each([
    [0, true],
    [299_000, true],
    [-299_000, true],
    [302_000, false],
    [-302_000, false],
  ])('%i ms later it holds: %s', async (later, holds) => {
    const verified = await verifyRequest(await signRequest(request, key, NOW), request, keyOf, NOW + later);
    expect(verified.ok ? true : verified.error).toBe(holds ? true : 'clock-skew');
  });

  test('without a header, by a stranger, or changed it does not hold', async () => {
    const header = await signRequest(request, key, NOW);
    const [head, payload, signature = ''] = header.split('.');
    const changed = [head, payload, (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)].join('.');
    expect(await verifyRequest(undefined, request, keyOf, NOW)).toEqual({ ok: false, error: 'unsigned' });
    for (const [text, find] of [
      [header, () => null],
      [changed, keyOf],
      ['nonsense', keyOf],
    ] as const) {
      expect(await verifyRequest(text, request, find, NOW)).toEqual({ ok: false, error: 'bad-signature' });
    }
  });
});
