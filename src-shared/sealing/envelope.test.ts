import { constants, createDecipheriv, createHash, createPrivateKey, privateDecrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { JWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { uuidV7 } from '#shared/basics';
import {
  type ApplicationToSeal,
  asSealedEnvelope,
  openEnvelope,
  type SealedEnvelope,
  sealApplication,
  usableKey,
  type WrapKey,
} from './index.ts';

/** The page that describes the format is the source of the vector: what it says is what is opened here. */
type Vector = {
  privateKey: JWK & { n: string; kid: string };
  plaintext: { data: unknown; attachment: string };
  envelope: SealedEnvelope;
};
let vector: Vector;
beforeAll(async () => {
  const page = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'envelope.md'), 'utf8');
  vector = JSON.parse(/```json\n([\s\S]+?)\n```/.exec(page)?.[1] ?? '') as Vector;
});

const NOW = Date.parse('2026-11-19T10:00:00+01:00');
const bytes = (text: string) => new TextEncoder().encode(text);

/** Opens one JWE as the page says, with nothing of ours and nothing of jose. */
function openByHand(jwe: string, privateKey: JWK): { header: Record<string, unknown>; plaintext: Buffer } {
  const [header = '', wrapped = '', iv = '', ciphertext = '', tag = ''] = jwe.split('.');
  const key = privateDecrypt(
    {
      key: createPrivateKey({ key: privateKey as never, format: 'jwk' }),
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: 'sha256',
    },
    Buffer.from(wrapped, 'base64url'),
  );
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'));
  decipher.setAAD(Buffer.from(header, 'ascii'));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  const plaintext = Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()]);
  return { header: JSON.parse(Buffer.from(header, 'base64url').toString()), plaintext };
}

function wrapKey(times: Partial<WrapKey> = {}): WrapKey {
  const { n, kid } = vector.privateKey;
  return {
    jwk: { kty: 'RSA', n, e: 'AQAB', alg: 'RSA-OAEP-256', kid, key_ops: ['wrapKey'] },
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
    ...times,
  };
}

function application(more: Partial<ApplicationToSeal> = {}, keys = [wrapKey()]): ApplicationToSeal {
  return {
    envelopeId: uuidV7(NOW),
    destination: {
      destinationId: '6c1f9f0e-52d4-4f0a-9a53-0f8f7d2c4b11',
      office: 'Wohngeldstelle',
      keys,
      signingKeys: [],
      publicServices: [],
    },
    now: NOW,
    caseHash: 'a'.repeat(64),
    pinHash: 'b'.repeat(64),
    publicService: { identifier: null, name: 'Wohngeld' },
    signatureRequired: true,
    applicationDate: '2026-11-19',
    data: { antrag: { name: 'Erika Beispiel' } },
    attachments: [
      { id: crypto.randomUUID(), filename: 'Mietvertrag.pdf', mimeType: 'application/pdf', bytes: bytes('%PDF eins') },
      { id: crypto.randomUUID(), filename: 'Konto.pdf', mimeType: 'application/pdf', bytes: bytes('%PDF zwei') },
    ],
    ...more,
  };
}

async function sealed(more: Partial<ApplicationToSeal> = {}): Promise<SealedEnvelope> {
  const result = await sealApplication(application(more));
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('the format, opened by an independent decryptor', () => {
  test('the test vector of docs/envelope.md', () => {
    const { envelope, privateKey, plaintext } = vector;
    expect(asSealedEnvelope(envelope)).not.toBeNull();
    const metadata = JSON.parse(openByHand(envelope.metadata, privateKey).plaintext.toString());
    const data = openByHand(envelope.data, privateKey).plaintext;
    const attachment = openByHand(envelope.attachments[0]?.content ?? '', privateKey).plaintext;
    const sha512 = (part: Buffer) => createHash('sha512').update(part).digest('hex');

    expect(JSON.parse(data.toString())).toEqual(plaintext.data);
    expect(attachment.toString()).toBe(plaintext.attachment);
    expect(metadata.contentStructure.data.hash).toEqual({ type: 'sha512', content: sha512(data) });
    expect(metadata.contentStructure.attachments[0].hash.content).toBe(sha512(attachment));
    expect(metadata.additionalReferenceInfo).toEqual({
      senderReference: envelope.id,
      applicationDate: '2026-11-19',
    });
  });

  test('what is sealed now: header as agreed, no zip, fresh key and IV for each part', async () => {
    const envelope = await sealed();
    const parts = [envelope.metadata, envelope.data, ...envelope.attachments.map(({ content }) => content)];
    const headers = parts.map((part) => openByHand(part, vector.privateKey).header);
    const common = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: vector.privateKey.kid };
    expect(headers).toEqual([
      { ...common, cty: 'application/json' },
      { ...common, cty: 'application/json' },
      { ...common, cty: 'application/pdf' },
      { ...common, cty: 'application/pdf' },
    ]);
    expect(new Set(parts.map((part) => part.split('.')[1])).size).toBe(4);
    expect(new Set(parts.map((part) => part.split('.')[2])).size).toBe(4);
  });

  test('nothing of the content stands outside the sealed parts', async () => {
    const envelope = await sealed({ data: { name: 'Markierung-Xy7' } });
    const outside = JSON.stringify({ ...envelope, metadata: '', data: '', attachments: [] });
    expect(outside).not.toMatch(/Markierung|Mietvertrag|2026-11-19"/);
    expect(envelope.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });
});

describe('sealing and opening', () => {
  test('any JSON and any bytes come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 2000 }), { maxLength: 3 }),
        async (data, files) => {
          const attachments = files.map((content, index) => ({
            id: crypto.randomUUID(),
            filename: `Blatt ${index + 1}.png`,
            mimeType: 'image/png',
            bytes: content,
          }));
          const opened = await openEnvelope(await sealed({ data, attachments }), vector.privateKey);
          expect(opened.ok && opened.value.data).toEqual(JSON.parse(JSON.stringify(data)));
          expect(opened.ok && opened.value.attachments.map((part) => part.bytes)).toEqual(files);
        },
      ),
      { numRuns: 15 },
    );
  });

  test.each([0, 1, 2, 3, 4])('a change in segment %i of any part is noticed', async (segment) => {
    const envelope = await sealed();
    const change = (jwe: string) =>
      jwe
        .split('.')
        .map((text, index) => (index === segment ? (text.startsWith('B') ? 'C' : 'B') + text.slice(1) : text))
        .join('.');
    const [first, second] = envelope.attachments;
    if (first === undefined || second === undefined) throw new Error('two attachments expected');
    const changed = [
      { ...envelope, metadata: change(envelope.metadata) },
      { ...envelope, data: change(envelope.data) },
      { ...envelope, attachments: [first, { ...second, content: change(second.content) }] },
    ];
    for (const parts of changed) {
      expect(await openEnvelope(parts, vector.privateKey)).toEqual({ ok: false, error: 'cannot-decrypt' });
    }
  });

  test('parts of two envelopes cannot be mixed, left out, doubled or swapped', async () => {
    const one = await sealed();
    const two = await sealed({ data: { antrag: 'anders' } });
    const [first, second] = one.attachments;
    if (first === undefined || second === undefined) throw new Error('two attachments expected');
    const mixed = [
      { ...one, data: two.data },
      { ...one, metadata: two.metadata },
      { ...one, attachments: [first] },
      { ...one, attachments: [first, first] },
      {
        ...one,
        attachments: [
          { ...first, content: second.content },
          { ...second, content: first.content },
        ],
      },
    ];
    for (const parts of mixed) {
      expect(await openEnvelope(parts, vector.privateKey)).toEqual({ ok: false, error: 'altered' });
    }
  });

  test('the metadata of another envelope cannot stand in for data', async () => {
    const envelope = await sealed();
    expect(await openEnvelope({ ...envelope, metadata: envelope.data }, vector.privateKey)).toEqual({
      ok: false,
      error: 'altered',
    });
  });

  test.each([
    ['data that is not JSON', { data: undefined }],
    ['data that JSON refuses', { data: 1n }],
    ['a hash that is none', { caseHash: 'Vorgang 1' }],
    ['a day that is none', { applicationDate: '2026-02-30' }],
    [
      'a document without a single byte',
      {
        attachments: [{ id: crypto.randomUUID(), filename: 'leer.pdf', mimeType: 'application/pdf', bytes: bytes('') }],
      },
    ],
    ['an invented Leistungsschlüssel', { publicService: { identifier: '12', name: 'Wohngeld' } }],
  ])('refuses %s', async (_name, more) => {
    expect(await sealApplication(application(more))).toEqual({ ok: false, error: 'invalid-input' });
  });
});

describe('which key is used', () => {
  const at = (instant: string) => Date.parse(instant);

  test('the one that is valid now; none before, none after', () => {
    const destination = { keys: [wrapKey()] };
    expect(usableKey(destination, at('2026-01-01T00:00:00Z')).ok).toBe(true);
    expect(usableKey(destination, at('2026-12-31T23:59:59Z')).ok).toBe(true);
    expect(usableKey(destination, at('2025-12-31T23:59:59Z'))).toEqual({ ok: false, error: 'no-valid-key' });
    expect(usableKey(destination, at('2027-01-01T00:00:00Z'))).toEqual({ ok: false, error: 'no-valid-key' });
  });

  test('in the overlap the youngest, whatever the order of the list', () => {
    const old = wrapKey({ notAfter: '2026-12-01T00:00:00Z' });
    const young = wrapKey({ notBefore: '2026-11-01T00:00:00Z' });
    expect(usableKey({ keys: [old, young] }, NOW)).toEqual({ ok: true, value: young });
    expect(usableKey({ keys: [young, old] }, NOW)).toEqual({ ok: true, value: young });
    expect(usableKey({ keys: [old, young] }, at('2026-10-15T00:00:00Z'))).toEqual({ ok: true, value: old });
  });

  test('a key that is short, for something else, without a name or with its private part is not used', () => {
    const good = wrapKey();
    const bad: unknown[] = [
      { n: good.jwk.n.slice(0, 342) },
      { n: `A${good.jwk.n.slice(1)}` },
      { alg: 'RSA-OAEP' },
      { kid: '' },
      { e: 'Aw' },
      { key_ops: ['encrypt'] },
      { d: vector.privateKey.d },
    ];
    for (const change of bad) {
      const key = { ...good, jwk: { ...good.jwk, ...(change as object) } };
      expect(usableKey({ keys: [key] }, NOW), JSON.stringify(change).slice(0, 40)).toEqual({
        ok: false,
        error: 'no-valid-key',
      });
    }
  });

  test('without a valid key nothing is sealed', async () => {
    const expired = wrapKey({ notAfter: '2026-11-19T08:00:00Z' });
    expect(await sealApplication(application({}, [expired]))).toEqual({ ok: false, error: 'no-valid-key' });
  });
});
