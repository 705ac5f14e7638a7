import type { Clock } from '#shared/basics';

/** So many wrong tries are a tired person; after that each further one costs 15 s, 30 s, 60 s … up to an hour. */
const FREE_TRIES = 5;
const FIRST_LOCK = 15_000;
const LONGEST_LOCK = 60 * 60_000;
/** A PIN has 10,000 values: with an hour a try, guessing takes more than a year. More cases than this nobody tries by hand. */
const MOST_CASES = 10_000;

export type PinLock = {
  /** Whole seconds until the case may be asked for again; 0: now. */
  readonly secondsLeft: (caseHash: string) => number;
  readonly failed: (caseHash: string) => void;
  readonly succeeded: (caseHash: string) => void;
};

/** Counts wrong tries per case, known here or not: the answer must not tell which. Kept in memory only. */
export function createPinLock(clock: Clock): PinLock {
  const tries = new Map<string, { count: number; until: number }>();
  return {
    secondsLeft: (caseHash) => {
      const { until } = tries.get(caseHash) ?? { until: 0 };
      return Math.max(0, Math.ceil((until - clock.instant()) / 1000));
    },
    failed: (caseHash) => {
      const count = (tries.get(caseHash)?.count ?? 0) + 1;
      const lock = count < FREE_TRIES ? 0 : Math.min(LONGEST_LOCK, FIRST_LOCK * 2 ** (count - FREE_TRIES));
      tries.delete(caseHash);
      tries.set(caseHash, { count, until: clock.instant() + lock });
      const [oldest] = tries.keys();
      if (tries.size > MOST_CASES && oldest !== undefined) tries.delete(oldest);
    },
    succeeded: (caseHash) => void tries.delete(caseHash),
  };
}
