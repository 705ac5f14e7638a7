import { type ReactNode, useId } from 'react';

/** Warp and weft, each over one and under one, faded behind the text. Only on the screen at rest (look.md 7). */
export function Weave(): ReactNode {
  const id = useId();
  return (
    <svg className="weave" aria-hidden="true">
      <defs>
        <pattern id={`${id}w`} width="32" height="32" patternUnits="userSpaceOnUse">
          <path d="M8 -4.5V20.5M24 11.5V36.5M24 -11.5V4.5M8 27.5V32M11.5 8H36.5M-11.5 8H4.5M-4.5 24H20.5M27.5 24H32" />
        </pattern>
        <linearGradient id={`${id}f`} x1="0" x2="1" y1="0" y2="0">
          <stop offset=".18" stopColor="#fff" stopOpacity=".12" />
          <stop offset=".62" stopColor="#fff" stopOpacity=".7" />
          <stop offset="1" stopColor="#fff" />
        </linearGradient>
        <mask id={`${id}m`}>
          <rect width="100%" height="100%" fill={`url(#${id}f)`} />
        </mask>
      </defs>
      <rect width="100%" height="100%" stroke="none" fill={`url(#${id}w)`} mask={`url(#${id}m)`} />
    </svg>
  );
}
