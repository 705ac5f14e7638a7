import { beforeAll } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { Application, ContentPack } from '#shared/content';
import { antragsstreckeSchema } from '#shared/interview';
import { openEnvelope, type SealedEnvelope, signDestinationList } from '#shared/sealing';
import type { Terminal } from '../app/terminal.ts';

const DESTINATION = '6c1f9f0e-52d4-4f0a-9a53-0f8f7d2c4b11';
export const clock = fixedClock('2026-11-19T10:00:00+01:00');

async function keyPair(algorithm: RsaHashedKeyGenParams | { name: 'Ed25519' }, uses: KeyUsage[]) {
  const pair = (await crypto.subtle.generateKey(algorithm, true, uses)) as CryptoKeyPair;
  return {
    secret: await crypto.subtle.exportKey('jwk', pair.privateKey),
    open: await crypto.subtle.exportKey('jwk', pair.publicKey),
  };
}
const rsa = (name: string, hash: string) => ({
  name,
  hash,
  modulusLength: 4096,
  publicExponent: new Uint8Array([1, 0, 1]),
});

let wrap: JsonWebKey;
let signedList: string;
let cityKey: string;
// RSA keys of 4096 bits take seconds.
beforeAll(async () => {
  const [city, office, signing] = await Promise.all([
    keyPair({ name: 'Ed25519' }, ['sign', 'verify']),
    keyPair(rsa('RSA-OAEP', 'SHA-256'), ['encrypt', 'decrypt']),
    keyPair(rsa('RSA-PSS', 'SHA-512'), ['sign', 'verify']),
  ]);
  const times = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2028-01-01T00:00:00Z' };
  const jwk = { kty: 'RSA', n: signing.open.n ?? '', e: 'AQAB', kid: 's', alg: 'PS512' } as const;
  wrap = { kty: 'RSA', ...pick(office.secret), alg: 'RSA-OAEP-256' };
  cityKey = city.open.x ?? '';
  signedList = await signDestinationList(
    {
      version: 1,
      issuedAt: '2026-11-01T08:00:00Z',
      deliveryService: { name: 'Zustelldienst', signingKeys: [{ jwk, ...times }] },
      destinations: [
        {
          destinationId: DESTINATION,
          office: 'Amt',
          keys: [
            {
              jwk: {
                kty: 'RSA',
                n: office.open.n ?? '',
                e: 'AQAB',
                kid: 'w',
                alg: 'RSA-OAEP-256',
                key_ops: ['wrapKey'],
              },
              ...times,
            },
          ],
          signingKeys: [{ jwk, ...times }],
          publicServices: [],
        },
      ],
    },
    { kty: 'OKP', crv: 'Ed25519', ...pick(city.secret) },
  );
}, 60_000);

function pick({ n, e, d, p, q, dp, dq, qi, x }: JsonWebKey): Record<string, string> {
  const entries = Object.entries({ n, e, d, p, q, dp, dq, qi, x });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** A terminal that seals to an office whose private key only `openedByOffice` has. */
export const sealingTerminal = (constants: object, evidence: readonly object[] = []): Terminal =>
  ({
    client: { call: { destinations: async () => ({ signedList }) } },
    pack: {
      leistungen: [{ key: 'probe', officeKey: 'amt', official: 'Probe', leikaKey: null }],
      offices: [{ key: 'amt', name: 'Amt', destinationId: DESTINATION }],
      evidence,
    } as unknown as ContentPack,
    contentVersion: '1',
    cityKey,
    clock,
    language: 'de',
    words: (key: string) => key,
    germanWords: (key: string) => key,
    constants: { site: 'Probe', ...constants },
  }) as unknown as Terminal;

export async function openedByOffice(envelope: SealedEnvelope) {
  const opened = await openEnvelope(envelope, wrap);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** The smallest application there is: one page, one name. */
export const application: Application = {
  flow: antragsstreckeSchema.parse({
    id: 'probe',
    version: '1',
    leistung: 'probe',
    signature: 'none',
    sections: [{ id: 'person', pages: [{ id: 'name', fields: [{ id: 'vorname', kind: 'text' }] }] }],
    rules: [],
  }),
  texts: { de: { reviewed: true, entries: {} } },
};
