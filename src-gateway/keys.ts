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
};

/** Names of the files in the gateway's folder of keys. */
export const KEY_FILES = {
  service: 'delivery-service.private.json',
  list: 'destinations.jws',
  city: 'city-key.txt',
} as const;

export const privateSigningKeySchema = z.looseObject({
  kty: z.literal('RSA'),
  alg: z.literal('PS512'),
  kid: z.string(),
  d: z.string(),
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
  return { serviceName: name, servicePrivateKey: key as JWK, signedList, list: list.value, cityKey };
}
