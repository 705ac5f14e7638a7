import type { ReactNode } from 'react';

/** The one silk thread under the greeting: it runs through the edge of the stage. */
export function SilkThread(): ReactNode {
  return <div className="silk-thread" aria-hidden="true" />;
}
