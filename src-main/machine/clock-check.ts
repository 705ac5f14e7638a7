import type { Clock, IsoDay } from '#shared/basics';

/** More than this against the gateway and days may be counted wrong, and the gateway refuses signed requests. */
const MOST_SKEW = 5 * 60_000;

export type ClockJudgement = {
  readonly clock: 'plausible' | 'implausible' | 'unknown';
  /** `agrees`/`skewed`: against the gateway. `before-content`: earlier than the content pack can be. */
  readonly because: 'agrees' | 'skewed' | 'before-content' | 'never-compared';
  /** How far this clock is from the gateway's, in minutes; 0 where it was never compared. */
  readonly minutes: number;
};

/**
 * Is this machine's clock right enough to count days with? A kiosk's battery clock drifts or falls back to 1970, and a
 * wrong today makes a wrong Frist. The gateway's own time decides where it was ever heard; before that only what is
 * impossible is called wrong.
 */
export function clockCheck(options: { readonly clock: Clock; readonly contentFrom: () => IsoDay }) {
  const { clock } = options;
  let skew: number | null = null;
  return {
    /** The gateway said its time (ms since 1970). Ours may be put right later: the last comparison counts. */
    hear: (gatewayInstant: number): void => {
      skew = gatewayInstant - clock.instant();
    },
    judge: (): ClockJudgement => {
      if (skew !== null) {
        const minutes = Math.round(Math.abs(skew) / 60_000);
        return Math.abs(skew) > MOST_SKEW
          ? { clock: 'implausible', because: 'skewed', minutes }
          : { clock: 'plausible', because: 'agrees', minutes };
      }
      return clock.today() < options.contentFrom()
        ? { clock: 'implausible', because: 'before-content', minutes: 0 }
        : { clock: 'unknown', because: 'never-compared', minutes: 0 };
    },
  };
}
