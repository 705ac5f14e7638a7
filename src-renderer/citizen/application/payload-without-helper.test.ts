import { beforeAll, expect, test, vi } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { Application, ContentPack } from '#shared/content';
import { type Answers, antragsstreckeSchema, emptyAnswers, setAnswer, takeRead, walk } from '#shared/interview';
import { openEnvelope, signDestinationList } from '#shared/sealing';
import type { Terminal } from '../app/terminal.ts';
import { scanned } from './scanned.fixture.ts';
import { sealCase } from './sealing.ts';
import type { VisitDocument } from './visit-document.ts';

/** What the sheet was made of. */
const sheets: string[] = [];

// The PDF is not the question here, and its fonts are files of a built window.
vi.mock('#renderer/paper', () => ({
  loadPaperFonts: async () => ({}),
  applicationPaper: async (_: unknown, paper: unknown) => {
    sheets.push(JSON.stringify(paper));
    return new Uint8Array([1]);
  },
  evidencePaper: async () => new Uint8Array([1]),
}));

const DESTINATION = '6c1f9f0e-52d4-4f0a-9a53-0f8f7d2c4b11';
const clock = fixedClock('2026-11-19T10:00:00+01:00');
const application: Application = {
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
const answers = setAnswer(emptyAnswers('0192e6c8-7f00-4a00-8000-000000000001'), 'vorname', {
  value: 'Erika',
  origin: { kind: 'typed' },
});

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

/** What the office reads of an application sent with or without a helper beside the person. */
async function readByOffice(
  helper: boolean,
  told: Answers = answers,
  documents: readonly VisitDocument[] = [],
): Promise<string> {
  const terminal = {
    client: {
      call: {
        destinations: async () => ({ signedList }),
      },
    },
    pack: {
      leistungen: [{ key: 'probe', officeKey: 'amt', official: 'Probe', leikaKey: null }],
      offices: [{ key: 'amt', name: 'Amt', destinationId: DESTINATION }],
      evidence: [{ key: 'ausweis', label: { de: 'Ausweis' } }],
    } as unknown as ContentPack,
    contentVersion: '1',
    cityKey,
    clock,
    language: 'de',
    words: (key: string) => key,
    germanWords: (key: string) => key,
    constants: { site: 'Probe', ...(helper ? { helper: { sentence: 'Sie werden begleitet' } } : {}) },
  } as unknown as Terminal;
  const sealed = await sealCase(terminal, application, walk(application.flow, told, clock.today()), documents);
  if (!sealed.ok) throw new Error(sealed.error);
  const opened = await openEnvelope(sealed.value.envelope, wrap);
  if (!opened.ok) throw new Error(opened.error);
  // The number is random in each sending; everything else must be equal to the last sign.
  const { caseCode, ...data } = opened.value.data as { caseCode: string };
  expect(caseCode).toMatch(/^[0-9A-Z-]+$/);
  return JSON.stringify(data);
}

test('what the office reads is the same with and without a helper', async () => {
  const alone = await readByOffice(false);
  expect(alone).toContain('Erika');
  expect(await readByOffice(true)).toBe(alone);
});

const PAPER = 'b0000000-0000-4000-8000-000000000001';

test('a value read from a paper says so to the office, in the data and on the sheet; a paper that is gone is not named', async () => {
  const box = { x: 10, y: 20, width: 30, height: 8 };
  const read = takeRead(emptyAnswers(answers.applicant), 'vorname', {
    value: 'Erika',
    documentId: PAPER,
    page: 1,
    box,
  });
  const data = JSON.parse(await readByOffice(false, read, [scanned(PAPER, 'ausweis', [])]));
  expect(data.answers[0].origin).toEqual({ kind: 'read', documentId: PAPER, confirmed: true, page: 1, box });
  expect(sheets.at(-1)).toContain('offers.sheet');
  const gone = JSON.parse(await readByOffice(false, read, []));
  expect(gone.answers[0].origin).toEqual({ kind: 'typed' });
  expect(sheets.at(-1)).not.toContain('offers.sheet');
});
