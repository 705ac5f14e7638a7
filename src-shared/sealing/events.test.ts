import { generateKeyPair, generateKeyPairSync } from 'node:crypto';
import { promisify } from 'node:util';
import { CompactSign, type JWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type AuthenticationTags,
  type CaseEvent,
  type DestinationList,
  type EventKeys,
  type EventState,
  eventKeysOf,
  type SigningKey,
  signDestinationList,
  signEvent,
  verifyDestinationList,
  verifyEvent,
} from './index.ts';

const SUBMISSION = '0192e6c8-7f00-4a00-8000-000000000001';
const ATTACHMENT = '5f0c5a4e-2f0e-4b8e-9a4e-3d2c1b0a9f8e';
const SECOND = '6f0c5a4e-2f0e-4b8e-9a4e-3d2c1b0a9f8e';
const tag = (letter: string) => `${letter.repeat(21)}A`;
const tags: AuthenticationTags = {
  metadata: tag('m'),
  data: tag('d'),
  attachments: { [ATTACHMENT]: tag('e'), [SECOND]: tag('f') },
};
const sealedTags = [tag('m'), tag('d'), tag('e'), tag('f')];
const caseHash = 'a'.repeat(64);

let office: JWK;
let service: JWK;
let stranger: JWK;
let keys: EventKeys;

beforeAll(async () => {
  const make = async (kid: string): Promise<JWK> => {
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 4096 });
    return { ...(privateKey.export({ format: 'jwk' }) as JWK), alg: 'PS512', kid };
  };
  [office, service, stranger] = await Promise.all([make('office'), make('service'), make('stranger')]);
  keys = { office: [publicKey(office)], deliveryService: [publicKey(service)] };
}, 60_000);

function publicKey({ n = '', kid = '' }: JWK, notAfter = '2027-01-01T00:00:00Z'): SigningKey {
  return { jwk: { kty: 'RSA', n, e: 'AQAB', alg: 'PS512', kid }, notBefore: '2026-01-01T00:00:00Z', notAfter };
}

function event(state: EventState, more: Partial<CaseEvent> = {}): Omit<CaseEvent, 'signedBy'> {
  return {
    id: '7f0c5a4e-2f0e-4b8e-9a4e-3d2c1b0a9f8e',
    state,
    submissionId: SUBMISSION,
    issuer: 'Wohngeldstelle',
    at: '2026-11-19T09:00:00.000Z',
    tags,
    caseHash,
    caseState: null,
    ...more,
  };
}

const expected = { submissionId: SUBMISSION, caseHash, tags: sealedTags };

describe('signed events', () => {
  test('what the office signed comes back with all it says', async () => {
    const token = await signEvent(event('accept'), office);
    expect(await verifyEvent(token, keys, expected)).toEqual({
      ok: true,
      value: { ...event('accept'), signedBy: 'office' },
    });
  });

  test.each<[EventState, 'office' | 'delivery-service']>([
    ['create', 'delivery-service'],
    ['submit', 'delivery-service'],
    ['forward', 'delivery-service'],
    ['delete', 'delivery-service'],
    ['accept', 'office'],
    ['reject', 'office'],
    ['notify', 'office'],
  ])('%s may be signed by the %s only', async (state, signer) => {
    const right = signer === 'office' ? office : service;
    const wrong = signer === 'office' ? service : office;
    expect(await verifyEvent(await signEvent(event(state), right), keys, expected)).toMatchObject({
      ok: true,
      value: { state, signedBy: signer },
    });
    expect(await verifyEvent(await signEvent(event(state), wrong), keys, expected)).toEqual({
      ok: false,
      error: 'signer-may-not',
    });
  });

  test('a signer nobody knows, and one who only takes the name of the office', async () => {
    expect(await verifyEvent(await signEvent(event('accept'), stranger), keys, expected)).toEqual({
      ok: false,
      error: 'unknown-signer',
    });
    const impostor = { ...stranger, kid: 'office' };
    expect(await verifyEvent(await signEvent(event('accept'), impostor), keys, expected)).toEqual({
      ok: false,
      error: 'bad-signature',
    });
  });

  test.each<[string, AuthenticationTags | null]>([
    ['without tags', null],
    ['with other metadata', { ...tags, metadata: tag('x') }],
    ['with other data', { ...tags, data: tag('x') }],
    ['with metadata and data exchanged', { ...tags, metadata: tags.data, data: tags.metadata }],
    ['with another attachment', { ...tags, attachments: { [ATTACHMENT]: tag('x'), [SECOND]: tag('f') } }],
    ['with an attachment left out', { ...tags, attachments: { [ATTACHMENT]: tag('e') } }],
  ])('a receipt %s is no receipt', async (_name, other) => {
    for (const [state, key] of [
      ['accept', office],
      ['submit', service],
    ] as const) {
      const token = await signEvent(event(state, { tags: other }), key);
      expect(await verifyEvent(token, keys, expected)).toEqual({ ok: false, error: 'tags-differ' });
    }
  });

  test('the order of attachments does not matter', async () => {
    const turned = { ...tags, attachments: { [SECOND]: tag('f'), [ATTACHMENT]: tag('e') } };
    expect((await verifyEvent(await signEvent(event('accept', { tags: turned }), office), keys, expected)).ok).toBe(
      true,
    );
  });

  test('an event of another submission or another case is not about this one', async () => {
    const other = '0192e6c8-7f00-4a00-8000-000000000002';
    const ofOther = await signEvent(event('accept', { submissionId: other }), office);
    expect(await verifyEvent(ofOther, keys, expected)).toEqual({ ok: false, error: 'other-case' });
    const otherCase = await signEvent(event('accept', { caseHash: 'c'.repeat(64) }), office);
    expect(await verifyEvent(otherCase, keys, expected)).toEqual({ ok: false, error: 'other-case' });
    const noCase = await signEvent(event('accept', { caseHash: null }), office);
    expect(await verifyEvent(noCase, keys, expected)).toEqual({ ok: false, error: 'other-case' });
  });

  test('a terminal that did not seal it still demands signature and case', async () => {
    const token = await signEvent(event('accept'), office);
    expect((await verifyEvent(token, keys, { caseHash, tags: null })).ok).toBe(true);
    expect((await verifyEvent(token, keys, { caseHash: 'c'.repeat(64), tags: [] })).ok).toBe(false);
  });

  test('a key counts for the time in which it was valid', async () => {
    const ended = { ...keys, office: [publicKey(office, '2026-11-19T08:59:59Z')] };
    const late = await verifyEvent(await signEvent(event('accept'), office), ended, expected);
    expect(late).toEqual({ ok: false, error: 'unknown-signer' });
    const before = await signEvent(event('accept', { at: '2026-11-19T08:59:58.000Z' }), office);
    expect((await verifyEvent(before, ended, expected)).ok).toBe(true);
  });

  test.each([0, 1, 2])('a change in segment %i is noticed', async (segment) => {
    const parts = (await signEvent(event('accept'), office)).split('.');
    parts[segment] = (parts[segment]?.startsWith('B') ? 'C' : 'B') + (parts[segment] ?? '').slice(1);
    expect((await verifyEvent(parts.join('.'), keys, expected)).ok).toBe(false);
  });

  test('another kind of token by the same key is no event', async () => {
    const sign = (typ: string, payload: object) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ alg: 'PS512', typ, kid: 'office' })
        .sign(office);
    expect(await verifyEvent(await sign('JWT', {}), keys, expected)).toEqual({ ok: false, error: 'malformed' });
    expect(await verifyEvent(await sign('secevent+jwt', {}), keys, expected)).toEqual({
      ok: false,
      error: 'malformed',
    });
    expect((await verifyEvent('not a token', keys, expected)).ok).toBe(false);
  });
});

describe('the list of destinations', () => {
  const city = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK & { x: string };
  const destinationId = '6c1f9f0e-52d4-4f0a-9a53-0f8f7d2c4b11';
  const list = (): DestinationList => ({
    version: 1,
    issuedAt: '2026-11-19T09:00:00.000Z',
    deliveryService: { name: 'Zustelldienst', signingKeys: [publicKey(service)] },
    destinations: [
      {
        destinationId,
        office: 'Wohngeldstelle',
        keys: [],
        signingKeys: [publicKey(office)],
        publicServices: [{ identifier: null, name: 'Wohngeld' }],
      },
    ],
  });

  test('signed by the city it comes back whole, and names who may sign events', async () => {
    const verified = await verifyDestinationList(await signDestinationList(list(), city), city.x);
    expect(verified).toEqual({ ok: true, value: list() });
    expect(verified.ok && eventKeysOf(verified.value, destinationId)).toEqual(keys);
    expect(verified.ok && eventKeysOf(verified.value, SUBMISSION)).toBeNull();
  });

  test('another signer, a changed list, a wrong key are refused', async () => {
    const signed = await signDestinationList(list(), city);
    const other = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    expect(await verifyDestinationList(signed, other.x ?? '')).toEqual({ ok: false, error: 'bad-signature' });
    expect(await verifyDestinationList(signed, 'abc')).toEqual({ ok: false, error: 'not-a-key' });
    const [header, payload = '', signature] = signed.split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace('Wohngeldstelle', 'Wohngeldstellf');
    const forged = [header, Buffer.from(changed).toString('base64url'), signature].join('.');
    expect(await verifyDestinationList(forged, city.x)).toEqual({ ok: false, error: 'bad-signature' });
    expect(await verifyDestinationList('', city.x)).toEqual({ ok: false, error: 'bad-signature' });
  });

  test('signed by the city but not a list, or an office twice', async () => {
    const sign = (payload: string) =>
      new CompactSign(new TextEncoder().encode(payload))
        .setProtectedHeader({ alg: 'EdDSA', typ: 'ersthilfe-destinations+jws' })
        .sign(city);
    const [entry] = list().destinations;
    const twice = JSON.stringify({ ...list(), destinations: [entry, entry] });
    for (const payload of ['nothing', '{}', twice]) {
      expect(await verifyDestinationList(await sign(payload), city.x)).toEqual({ ok: false, error: 'bad-content' });
    }
  });
});
