import type { Dexie } from 'dexie';
import { err, ok, type Result } from '#shared/basics';
import type { Timers } from '#shared/sync';

export type WriteFailure = 'hung' | 'rejected';

/** A write of 1 MB takes some 10 ms; whoever waits longer than this waits for ever (full disk, exceeded quota). */
const LIMIT = 10_000;

/**
 * The one way to write: a transaction, awaited, with a time limit. Measured: on a full disk a single `put` never settles,
 * only the transaction around it rejects. Encrypt before calling: awaiting anything but the database ends the transaction.
 */
export async function writeWithin(
  database: Dexie,
  tables: readonly string[],
  work: () => Promise<unknown>,
  timers: Timers = windowTimers,
  limit = LIMIT,
): Promise<Result<null, WriteFailure>> {
  const writing = database.transaction('rw', [...tables], work).then(
    () => ok(null),
    () => err('rejected' as const),
  );
  let cancel: () => void = () => undefined;
  const limited = new Promise<Result<null, WriteFailure>>((resolve) => {
    cancel = timers.after(limit, () => resolve(err('hung')));
  });
  const result = await Promise.race([writing, limited]);
  cancel();
  return result;
}

/** Real time in a window. */
export const windowTimers: Timers = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
