import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { z } from 'zod';
import { KEY_FILES, reminderServiceSchema } from '../src-gateway/keys.ts';
import { officeKeys, publicPart } from '../src-gateway/rsa-keys.ts';

/** How long a new key is listed; who signs the list may write other times. */
const TWO_YEARS = 2 * 365 * 86_400_000;

/**
 * Makes the private keys of the reminder service in the gateway's folder of keys, and returns what the city has to put into
 * the list of destinations it signs. Where there are keys already it changes them: the old wrapping key stays in the file,
 * or reminders sealed to it could not be sent any more.
 */
export async function makeReminderKeys(
  folder: string,
  names: { readonly destinationId: string; readonly letterOffice: string | null },
  now: number,
) {
  const path = join(folder, KEY_FILES.reminders);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const before = text === null ? null : reminderServiceSchema.parse(JSON.parse(text));
  if (before !== null && before.destinationId !== names.destinationId) {
    throw new Error('In diesem Ordner liegen Schlüssel einer anderen Stelle.');
  }
  const { wrap, signing } = await officeKeys('erinnerung');
  const formerWraps = before === null ? [] : [before.wrap, ...before.formerWraps];
  await writeFile(`${path}.new`, JSON.stringify({ ...names, wrap, formerWraps, signing }), { mode: 0o600 });
  await rename(`${path}.new`, path);
  const times = { notBefore: new Date(now).toISOString(), notAfter: new Date(now + TWO_YEARS).toISOString() };
  return {
    destinationId: names.destinationId,
    keys: [{ jwk: { ...publicPart(wrap as JWK, 'RSA-OAEP-256'), key_ops: ['wrapKey'] }, ...times }],
    signingKeys: [{ jwk: publicPart(signing as JWK, 'PS512'), ...times }],
  };
}

if (process.argv[1] === import.meta.filename) {
  const [folder, destinationId, letterOffice = null] = process.argv.slice(2);
  const names = z.object({ destinationId: z.uuid(), letterOffice: z.uuid().nullable() });
  const parsed = names.safeParse({ destinationId, letterOffice });
  if (folder === undefined || !parsed.success) {
    process.stderr.write(
      'Aufruf: node scripts/reminder-keys.ts ORDNER STELLE [DRUCKENDE_STELLE] (Kennungen als UUID)\n',
    );
    process.exit(2);
  }
  const entry = await makeReminderKeys(folder, parsed.data, Date.now());
  process.stdout.write(`${JSON.stringify(entry, null, 2)}\n`);
}
