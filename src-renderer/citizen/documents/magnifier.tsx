import type { ReactNode } from 'react';
import type { Point } from '#renderer/imaging';
import type { Size } from './corner-drag.ts';

/** Diameter in pixels of the screen, and how much larger than the photo's own pixels. */
const ROUND = 240;
const LARGER = 1;

/** What lies under the finger, beside it: above, and below where there is no room above. */
export function Magnifier({
  url,
  size,
  at,
}: {
  readonly url: string;
  readonly size: Size;
  readonly at: Point;
}): ReactNode {
  const below = at.y < size.height * 0.35;
  return (
    <div
      className={below ? 'magnifier magnifier-below' : 'magnifier'}
      aria-hidden="true"
      style={{
        left: `clamp(${ROUND / 2}px, ${(at.x / size.width) * 100}%, calc(100% - ${ROUND / 2}px))`,
        top: `${(at.y / size.height) * 100}%`,
        inlineSize: ROUND,
        blockSize: ROUND,
        backgroundImage: `url(${url})`,
        backgroundSize: `${size.width * LARGER}px ${size.height * LARGER}px`,
        backgroundPosition: `${ROUND / 2 - at.x * LARGER}px ${ROUND / 2 - at.y * LARGER}px`,
      }}
    />
  );
}
