/**
 * How long a door stays shut after wrong tries (people.md):
 *
 * | wrong tries in a row | next try |
 * |---|---|
 * | 0 to 4 | at once |
 * | 5, 6, 7 … 14 | after 15 s, 30 s, 60 s … doubling |
 * | 15 and more | not by waiting: another role has to reset it |
 */
export type Tries = { readonly wrong: number /** Instant (ms) of the last wrong try. */; readonly last: number };

export const NO_TRIES: Tries = { wrong: 0, last: 0 };

const FREE = 5;
const FINAL = 15;
const FIRST_WAIT = 15_000;

export type Door =
  | { readonly state: 'open' }
  | { readonly state: 'waiting'; readonly seconds: number }
  | { readonly state: 'shut' };

export function doorAfter(tries: Tries, now: number): Door {
  if (tries.wrong >= FINAL) return { state: 'shut' };
  if (tries.wrong < FREE) return { state: 'open' };
  const wait = FIRST_WAIT * 2 ** (tries.wrong - FREE);
  // A clock set back must not open the door, nor keep it shut for longer than the wait itself.
  const passed = Math.max(0, now - tries.last);
  return passed >= wait ? { state: 'open' } : { state: 'waiting', seconds: Math.ceil((wait - passed) / 1000) };
}
