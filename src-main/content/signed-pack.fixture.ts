import { generateKeyPairSync } from 'node:crypto';
import { bytesFromText } from '#shared/basics';
import { type ContentPack, NO_CONTENT, signManifest } from '#shared/content';
import type { SignedPack } from './pack-folder.ts';

export type CityKey = { readonly kty: string; readonly crv: string; readonly x: string; readonly d: string };

export function newCityKey(): CityKey {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x, d };
}

/** A small pack as the city signs it: a head and one amount. */
export async function signedPack(city: CityKey, version: string, more: Partial<ContentPack> = {}): Promise<SignedPack> {
  const pack = { ...NO_CONTENT, id: 'krefeld', version, validFrom: '2026-01-01', validTo: '2027-12-31', ...more };
  const { amounts, ...head } = pack;
  const files = new Map([
    ['pack.json', bytesFromText(JSON.stringify(head))],
    ['amounts.json', bytesFromText(JSON.stringify(amounts))],
  ]);
  return { signedManifest: await signManifest({ id: pack.id, version }, files, { ...city }), files };
}
