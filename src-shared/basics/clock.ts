import { type IsoDay, isoDayInBerlin } from './plain-date.ts';

/**
 * The one source of "now". `instant` is milliseconds since 1970 (UTC), `today` the calendar day in Krefeld: a visit at
 * 23:30 UTC in winter already belongs to the next day there, and the law counts days of the place (§ 26 SGB X).
 */
export type Clock = {
  readonly instant: () => number;
  readonly today: () => IsoDay;
};

export function systemClock(): Clock {
  return clockFrom(() => Date.now());
}

/** A clock that stands still (or moves as the function says): for tests and the tour. `start` is an ISO instant. */
export function fixedClock(start: string): Clock {
  const instant = Date.parse(start);
  if (Number.isNaN(instant)) throw new Error(`not an instant: ${start}`);
  return clockFrom(() => instant);
}

/**
 * The machine's clock inside a window: what the machine said once, moved on by the window's monotonic time (ms). The
 * window's own wall clock may be wrong and is never asked.
 */
export function clockFromOffset(instant: number, monotonic: () => number): Clock {
  const begun = monotonic();
  return clockFrom(() => Math.round(instant + monotonic() - begun));
}

function clockFrom(instant: () => number): Clock {
  return { instant, today: () => isoDayInBerlin(instant()) };
}
