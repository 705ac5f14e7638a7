import type { ReactNode } from 'react';
import { type Moment, openShares, type Slot, shareOfDay } from '#shared/places';

/** 8 to 20 Uhr of today: open parts filled, the silk line is now. A picture beside words that say the same. */
export function OpeningBar({ hours, now }: { readonly hours: readonly Slot[]; readonly now: Moment }): ReactNode {
  const at = shareOfDay(now.time);
  return (
    <div className="opening-bar" aria-hidden="true">
      {openShares(hours, now.day).map(({ from, to }) => (
        <span
          key={from}
          className="opening-bar-open"
          style={{ insetInlineStart: `${from * 100}%`, inlineSize: `${(to - from) * 100}%` }}
        />
      ))}
      {at === null ? null : <span className="opening-bar-now" style={{ insetInlineStart: `${at * 100}%` }} />}
    </div>
  );
}
