/** Nothing waits longer than this once the network is well, in ms. */
export const LONGEST_DELAY = 15 * 60_000;
const FIRST_DELAY = 2_000;
/** No gateway may send the terminal away for longer than this. */
const LONGEST_RETRY_AFTER = 24 * 60 * 60_000;

/**
 * Full jitter: a random time between 0 and `min(15 min, 2 s · 2^attempt)`, in ms, so that the terminals of a city do not
 * come back in step after an outage. `random` gives [0, 1). A gateway that names a time (`retryAfter`, seconds) is obeyed.
 */
export function retryDelay(attempt: number, random: () => number, retryAfter: number | null = null): number {
  const most = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(attempt, 30));
  const delay = Math.floor(random() * most);
  return retryAfter === null ? delay : Math.max(delay, Math.min(LONGEST_RETRY_AFTER, Math.ceil(retryAfter * 1000)));
}

/**
 * Has the time come? `until` and `now` in ms since 1970. A time further ahead than anything ever waits was set before
 * somebody put the clock back: nothing may wait for that.
 */
export function isDue(until: number | null, now: number): boolean {
  return until === null || until <= now || until > now + LONGEST_RETRY_AFTER;
}
