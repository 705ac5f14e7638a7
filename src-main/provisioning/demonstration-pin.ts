import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ignoreMissing, removeDurably, writeDurably } from '#main/files';
import type { Configuration } from './configuration.ts';
import type { Pins } from './pins.ts';

const FILE = 'demo-pins.json';
const fileSchema = z.strictObject({ helper: z.string().regex(/^\d{6}$/) });

/**
 * The helper's PIN of a demonstration, for the console: made at its first start and kept readable beside its other
 * secrets (mode 0600). In the release profile nothing of it happens, and a PIN staff have set is never replaced.
 */
export async function demonstrationPin(
  configuration: Pick<Configuration, 'profile' | 'stateFolder'>,
  pins: Pins,
): Promise<string | null> {
  const { profile, stateFolder } = configuration;
  if (profile !== 'demo') return null;
  const text = await readFile(join(stateFolder, FILE), 'utf8').catch(ignoreMissing);
  if (!pins.isSet('helper')) {
    const helper = String(randomInt(1_000_000)).padStart(6, '0');
    await writeDurably(stateFolder, FILE, [JSON.stringify({ helper })]);
    await pins.set('helper', helper);
    return helper;
  }
  if (text === null) return null;
  const { helper } = fileSchema.parse(JSON.parse(text));
  return helper;
}

/** The same PINs; once staff set the helper's, the demonstration's is forgotten, so that no console tells a PIN that is none. */
export function forgettingDemonstrationPin(pins: Pins, stateFolder: string): Pins {
  return {
    ...pins,
    set: async (role, pin) => {
      await pins.set(role, pin);
      if (role === 'helper') await removeDurably(stateFolder, FILE);
    },
  };
}
