import { generateKeyPair } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { JWK } from 'jose';
import { z } from 'zod';
import { type Clock, fixedClock, systemClock } from '#shared/basics';
import { type DestinationList, signDestinationList, verifyDestinationList } from '#shared/sealing';
import { demoOfficeKeysSchema } from '#shared/wire';
import { CALLBACK_FILE, OFFICE_FILE } from './demo-files.ts';
import { KEY_FILES, privateSigningKeySchema, reminderServiceSchema } from './keys.ts';
import { officeKeys, publicPart, rsaKey } from './rsa-keys.ts';

/** Two offices receive in a demonstration; their ids are the ones in the content pack (offices.yaml). */
const OFFICES = [
  {
    file: OFFICE_FILE,
    keyName: 'amt',
    destinationId: '6c1f9f0e-52d4-4f0a-9a53-0f8f7d2c4b11',
    office: 'Stadt Krefeld, Wohngeldstelle (Vorführung)',
    publicServices: [{ identifier: null, name: 'Wohngeld' }],
  },
  {
    file: CALLBACK_FILE,
    keyName: 'rueckruf',
    destinationId: '2f6f2f2b-7c0e-4f53-8d0e-5b7f4c1d9a62',
    office: 'Rückruf der Stadtteilzentren (Vorführung)',
    publicServices: [{ identifier: null, name: 'Rückruf' }],
  },
] as const;
/** Received and opened by the gateway itself: its keys lie in the gateway's folder and are never shown to a browser. */
const REMINDERS = {
  keyName: 'erinnerung',
  destinationId: 'b1d6b4b0-3a7e-4c55-9a0f-6f0c2d3e7a18',
  office: 'Erinnerungen der Stadt (Vorführung)',
  publicServices: [{ identifier: null, name: 'Erinnerung' }],
  /** The callback office prints in a demonstration. */
  letterOffice: '2f6f2f2b-7c0e-4f53-8d0e-5b7f4c1d9a62',
} as const;
const DESTINATIONS = [...OFFICES, REMINDERS] as const;
const SERVICE_NAME = 'Zustelldienst der Vorführung';
const YEAR = 365 * 86_400_000;

const cityKeySchema = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() });

export type DemoOffice = {
  /** Raw Ed25519 public key (base64url): built into a terminal of the demo profile. */
  readonly cityKey: string;
  /** Signs the destination list and the content pack; in real life it never leaves the city. */
  readonly cityPrivateKey: JWK;
  /** Folder for `startGateway({ keysFolder })`. */
  readonly gatewayFolder: string;
  /** Folder with the offices' private keys, for `startGateway({ demoOfficeFolder })`. */
  readonly officeFolder: string;
  readonly signedList: string;
};

/**
 * Makes the keys of a demonstration: city, offices, delivery service, each in a sub-folder of its own with mode 0600, and
 * the signed list of destinations. What exists stays (second call: no work; a folder of an older version gets what it
 * lacks); seven RSA keys of 4096 bits take seconds.
 */
export async function makeDemoOffice(folder: string, clock: Clock): Promise<DemoOffice> {
  const gatewayFolder = join(folder, 'gateway');
  const officeFolder = join(folder, 'office');
  for (const path of [join(folder, 'city'), gatewayFolder, officeFolder]) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  }
  const [city, service, reminders, ...offices] = await Promise.all([
    keptJson(join(folder, 'city', 'city-key.private.json'), cityKeySchema, ed25519Key),
    keptJson(join(gatewayFolder, KEY_FILES.service), privateSigningKeySchema, () => rsaKey('PS512', 'zustelldienst')),
    keptJson(join(gatewayFolder, KEY_FILES.reminders), reminderServiceSchema, async () => {
      const { destinationId, letterOffice, keyName } = REMINDERS;
      return { destinationId, letterOffice, ...(await officeKeys(keyName)) };
    }),
    ...OFFICES.map(({ file, keyName, destinationId, office }) =>
      keptJson(join(officeFolder, file), demoOfficeKeysSchema, async () => ({
        destinationId,
        office,
        ...(await officeKeys(keyName)),
      })),
    ),
  ]);
  await writeDurably(join(gatewayFolder, KEY_FILES.city), `${city.x}\n`);

  const listPath = join(gatewayFolder, KEY_FILES.list);
  const existing = await textOrNull(listPath);
  const verified = existing === null ? null : await verifyDestinationList(existing, city.x);
  const keys = [...offices, reminders] as readonly DemoKeys[];
  const stillGood = verified?.ok === true && lists(verified.value, keys, service as JWK, clock.instant());
  const signedList =
    existing !== null && stillGood
      ? existing
      : await signDestinationList(listOf(keys, service as JWK, clock.instant()), city as JWK);
  if (!stillGood) await writeDurably(listPath, signedList);
  return { cityKey: city.x, cityPrivateKey: city as JWK, gatewayFolder, officeFolder, signedList };
}

/** In the order of `DESTINATIONS`. */
type DemoKeys = { readonly destinationId: string; readonly wrap: JWK; readonly signing: JWK };

/** Names exactly the keys that exist, for at least another month: a tour with another clock gets a list of its own time. */
function lists(list: DestinationList, offices: readonly DemoKeys[], service: JWK, now: number): boolean {
  const named = (office: DemoKeys): boolean => {
    const destination = list.destinations.find((entry) => entry.destinationId === office.destinationId);
    const key = destination?.keys.find(({ jwk }) => jwk.kid === office.wrap.kid);
    if (destination === undefined || key === undefined) return false;
    return (
      destination.signingKeys.some(({ jwk }) => jwk.kid === office.signing.kid) &&
      Date.parse(key.notBefore) <= now &&
      now < Date.parse(key.notAfter) - YEAR / 12
    );
  };
  return offices.every(named) && list.deliveryService.signingKeys.some(({ jwk }) => jwk.kid === service.kid);
}

function listOf(offices: readonly DemoKeys[], service: JWK, now: number): DestinationList {
  const times = { notBefore: new Date(now - YEAR).toISOString(), notAfter: new Date(now + 2 * YEAR).toISOString() };
  return {
    version: 1,
    issuedAt: new Date(now).toISOString(),
    deliveryService: { name: SERVICE_NAME, signingKeys: [{ jwk: publicPart(service, 'PS512'), ...times }] },
    destinations: offices.flatMap((keys) =>
      DESTINATIONS.filter(({ destinationId }) => destinationId === keys.destinationId).map((office) => ({
        destinationId: office.destinationId,
        office: office.office,
        keys: [{ jwk: { ...publicPart(keys.wrap, 'RSA-OAEP-256'), key_ops: ['wrapKey' as const] }, ...times }],
        signingKeys: [{ jwk: publicPart(keys.signing, 'PS512'), ...times }],
        publicServices: [...office.publicServices],
      })),
    ),
  };
}

async function ed25519Key() {
  const { privateKey } = await promisify(generateKeyPair)('ed25519');
  return cityKeySchema.parse(privateKey.export({ format: 'jwk' }));
}

async function keptJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  make: () => Promise<unknown>,
): Promise<z.output<Schema>> {
  const existing = await textOrNull(path);
  if (existing !== null) return schema.parse(JSON.parse(existing));
  const made = await make();
  await writeDurably(path, JSON.stringify(made));
  return schema.parse(made);
}

async function textOrNull(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  if (folder === undefined) {
    process.stderr.write('Aufruf: node src-gateway/demo-office.ts ORDNER\n');
    process.exit(2);
  }
  const instant = process.env.ERSTHILFE_CLOCK;
  const clock = instant === undefined ? systemClock() : fixedClock(instant);
  const { cityKey, gatewayFolder, officeFolder } = await makeDemoOffice(folder, clock);
  process.stdout.write(`${JSON.stringify({ cityKey, gatewayFolder, officeFolder })}\n`);
}
