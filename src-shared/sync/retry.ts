/** Nothing waits longer than this once the network is well, in ms. */
export const LONGEST_DELAY = 15 * 60_000;
const FIRST_DELAY = 2_000;

/**
 * Full jitter: a random time between 0 and `min(15 min, 2 s · 2^attempt)`, in ms, so that the terminals of a city do not
 * come back in step after an outage. `random` gives [0, 1). A gateway that names a time (`retryAfter`, seconds) is obeyed.
 */
export function retryDelay(attempt: number, random: () => number, retryAfter: number | null = null): number {
  const most = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(attempt, 30));
  const delay = Math.floor(random() * most);
  return retryAfter === null ? delay : Math.max(delay, Math.ceil(retryAfter * 1000));
}
