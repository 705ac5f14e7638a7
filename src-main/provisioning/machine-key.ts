import { generateKeyPair } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const jwkSchema = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() });
export type MachineKey = z.infer<typeof jwkSchema>;

/** The machine's own Ed25519 key: it signs requests to the gateway and opens nothing. Made once, readable by its user only. */
export async function machineKey(folder: string): Promise<MachineKey> {
  const path = join(folder, 'machine-key.json');
  try {
    return jwkSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    const { privateKey } = await promisify(generateKeyPair)('ed25519');
    const key = jwkSchema.parse(privateKey.export({ format: 'jwk' }));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(`${path}.new`, JSON.stringify(key), { mode: 0o600 });
    await rename(`${path}.new`, path);
    return key;
  }
}
