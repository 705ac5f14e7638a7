import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { makeFolder, writeDurably } from '#main/files';

/** One small JSON value on disk and in memory. */
export type KeptRecord<Value> = {
  readonly get: () => Value;
  /** Durable when it resolves. */
  readonly set: (value: Value) => Promise<void>;
};

/** Opens `file` in `folder`. A file nobody can read any more counts as `empty`: it holds conveniences, never a promise. */
export async function keptRecord<Value>(
  folder: string,
  file: string,
  schema: z.ZodType<Value>,
  empty: Value,
): Promise<KeptRecord<Value>> {
  await makeFolder(folder);
  let value = empty;
  try {
    value = schema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
  } catch {
    // Missing at the first start; unreadable after a broken disk.
  }
  return {
    get: () => value,
    set: async (next) => {
      value = next;
      await writeDurably(folder, file, [JSON.stringify(next)]);
    },
  };
}
