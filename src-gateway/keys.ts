import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { z } from 'zod';
import { type DestinationList, verifyDestinationList } from '#shared/sealing';

/** What the gateway needs of keys: its own to sign events, and the public list of everybody else's. */
export type GatewayKeys = {
  readonly serviceName: string;
  readonly servicePrivateKey: JWK;
  readonly signedList: string;
  readonly list: DestinationList;
  /** Raw Ed25519 public key of the city (base64url): what it did not sign is not served. */
  readonly cityKey: string;
  /** Null where this city has no reminder service: what is sealed to one waits then, as for any office. */
  readonly reminders: ReminderKeys | null;
};

/** The one destination whose content this gateway opens: requests for reminders (decisions/020). */
export type ReminderKeys = {
  readonly destinationId: string;
  /** Which destination prints its letters; null: nobody does. */
  readonly letterOffice: string | null;
  /** Private keys by which its envelopes open: today's, and former ones until their last reminder is over. */
  readonly unwrap: readonly JWK[];
  readonly signing: JWK;
};

/** Names of the files in the gateway's folder of keys. */
export const KEY_FILES = {
  service: 'delivery-service.private.json',
  list: 'destinations.jws',
  city: 'city-key.txt',
  /** Only where the city has a reminder service. */
  reminders: 'reminder-service.private.json',
} as const;

export const privateSigningKeySchema = z.looseObject({
  kty: z.literal('RSA'),
  alg: z.literal('PS512'),
  kid: z.string(),
  d: z.string(),
});

const privateWrapKeySchema = z.looseObject({
  kty: z.literal('RSA'),
  alg: z.literal('RSA-OAEP-256'),
  kid: z.string(),
  d: z.string(),
});

export const reminderServiceSchema = z.strictObject({
  destinationId: z.uuid(),
  letterOffice: z.uuid().nullable(),
  wrap: privateWrapKeySchema,
  /** After a change of keys: the old ones stay here until the last day of the last reminder sealed to them. */
  formerWraps: z.array(privateWrapKeySchema).default([]),
  signing: privateSigningKeySchema,
});

/** Reads and checks them at start. Throws with a plain sentence: without them there is no gateway. */
export async function readGatewayKeys(folder: string): Promise<GatewayKeys> {
  const text = async (name: string) => (await readFile(join(folder, name), 'utf8')).trim();
  const signedList = await text(KEY_FILES.list);
  const cityKey = await text(KEY_FILES.city);
  const list = await verifyDestinationList(signedList, cityKey);
  if (!list.ok)
    throw new Error(`Die Liste der Stellen in ${KEY_FILES.list} ist nicht gültig signiert (${list.error}).`);
  const key = privateSigningKeySchema.parse(JSON.parse(await text(KEY_FILES.service)));
  const { name, signingKeys } = list.value.deliveryService;
  if (!signingKeys.some(({ jwk }) => jwk.kid === key.kid)) {
    throw new Error('Der Schlüssel des Zustelldienstes steht nicht in der Liste der Stellen.');
  }
  const reminders = await readReminderKeys(folder, list.value);
  return { serviceName: name, servicePrivateKey: key as JWK, signedList, list: list.value, cityKey, reminders };
}

async function readReminderKeys(folder: string, list: DestinationList): Promise<ReminderKeys | null> {
  const path = join(folder, KEY_FILES.reminders);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const { destinationId, letterOffice, wrap, formerWraps, signing } = reminderServiceSchema.parse(JSON.parse(text));
  const listed = list.destinations.find((entry) => entry.destinationId === destinationId);
  const known =
    listed?.keys.some(({ jwk }) => jwk.kid === wrap.kid) === true &&
    listed.signingKeys.some(({ jwk }) => jwk.kid === signing.kid);
  if (!known) throw new Error('Die Schlüssel der Erinnerungen stehen nicht in der Liste der Stellen.');
  if (letterOffice !== null && !list.destinations.some((entry) => entry.destinationId === letterOffice)) {
    throw new Error('Die Stelle, die Briefe der Erinnerungen druckt, steht nicht in der Liste der Stellen.');
  }
  return { destinationId, letterOffice, unwrap: [wrap, ...formerWraps] as JWK[], signing: signing as JWK };
}
