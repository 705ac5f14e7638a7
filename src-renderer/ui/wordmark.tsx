import type { ReactNode } from 'react';

/** Warp and weft, one of them silk: the mark of the terminal. */
export function Wordmark(): ReactNode {
  return (
    <svg viewBox="0 0 56 56" aria-hidden="true">
      <rect x="2" y="2" width="52" height="52" rx="12" fill="var(--velvet)" />
      <g fill="none" stroke="var(--on-velvet)" strokeWidth="4" strokeLinecap="round">
        <path d="M18 12V24M18 33V44M38 12V15M38 25V44M12 18H15M24 18H44M12 38H33" />
      </g>
      <path d="M12 38H34M42 38H44" stroke="var(--wordmark-thread)" strokeWidth="4" strokeLinecap="round" />
    </svg>
  );
}
