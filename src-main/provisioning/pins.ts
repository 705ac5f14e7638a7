import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argon2id, argon2Verify } from 'hash-wasm';
import { z } from 'zod';
import { ignoreMissing, makeFolder, writeDurably } from '#main/files';
import type { Clock } from '#shared/basics';
import { type Door, doorAfter, NO_TRIES } from './lockout.ts';

/** Who has a PIN: the helper of the site, who runs the site, the city's IT. Nobody's name stands behind one. */
export type PinRole = 'helper' | 'standortleitung' | 'stadt-it';

export type PinAnswer =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wrong' }
  /** `seconds` null: not by waiting, another role has to set the PIN anew. */
  | { readonly outcome: 'locked'; readonly seconds: number | null }
  | { readonly outcome: 'not-set' };

export type Pins = {
  readonly isSet: (role: PinRole) => boolean;
  /** Whether a try would be taken now; null where no PIN is set. */
  readonly door: (role: PinRole) => Door | null;
  readonly check: (role: PinRole, pin: string) => Promise<PinAnswer>;
  /** Sets a PIN anew, forgets wrong tries, and resolves once it is on disk. */
  readonly set: (role: PinRole, pin: string) => Promise<void>;
};

const entrySchema = z.strictObject({
  hash: z.string(),
  wrong: z.number().int().nonnegative(),
  last: z.number().nonnegative(),
});
const fileSchema = z.partialRecord(z.enum(['helper', 'standortleitung', 'stadt-it']), entrySchema);

const FILE = 'pins.json';
/** people.md: Argon2id. 64 MiB and three passes, as for the codes people carry (sync-and-gateway.md); about 0.3 s here. */
const COST = { parallelism: 1, iterations: 3, memorySize: 65_536, hashLength: 32 } as const;

/**
 * The PINs of one terminal: only hashes on disk, and the wrong tries beside them, so that pulling the plug gives no new
 * tries. A wrong try is on disk before its answer is told.
 */
export async function openPins(folder: string, clock: Clock): Promise<Pins> {
  await makeFolder(folder);
  const text = await readFile(join(folder, FILE), 'utf8').catch(ignoreMissing);
  let entries = text === null ? {} : fileSchema.parse(JSON.parse(text));
  // One after the other: two tries at once must not count as one.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  const keep = async (role: PinRole, entry: z.infer<typeof entrySchema>) => {
    entries = { ...entries, [role]: entry };
    await writeDurably(folder, FILE, [JSON.stringify(entries)]);
  };
  return {
    isSet: (role) => entries[role] !== undefined,
    door: (role) => {
      const entry = entries[role];
      return entry === undefined ? null : doorAfter(entry, clock.instant());
    },
    check: (role, pin) =>
      inTurn(async () => {
        const entry = entries[role];
        if (entry === undefined) return { outcome: 'not-set' };
        const door = doorAfter(entry, clock.instant());
        if (door.state !== 'open') return { outcome: 'locked', seconds: door.state === 'shut' ? null : door.seconds };
        if (await argon2Verify({ password: pin, hash: entry.hash })) {
          if (entry.wrong > 0) await keep(role, { ...entry, ...NO_TRIES });
          return { outcome: 'right' };
        }
        const tried = { ...entry, wrong: entry.wrong + 1, last: clock.instant() };
        await keep(role, tried);
        const after = doorAfter(tried, clock.instant());
        return after.state === 'open'
          ? { outcome: 'wrong' }
          : { outcome: 'locked', seconds: after.state === 'shut' ? null : after.seconds };
      }),
    set: (role, pin) =>
      inTurn(async () => {
        const hash = await argon2id({ ...COST, password: pin, salt: randomBytes(16), outputType: 'encoded' });
        await keep(role, { hash, ...NO_TRIES });
      }),
  };
}
