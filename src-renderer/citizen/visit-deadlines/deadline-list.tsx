import type { ReactNode } from 'react';
import type { Matter } from '#shared/matters';

export function DeadlineList(_props: {
  readonly matters: readonly Matter[];
  /** The application begun in this visit and not sent. */
  readonly application: string | null;
  readonly onMatter: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onApply: (application: string) => void;
  readonly onMore: () => void;
  readonly onBack: () => void;
}): ReactNode {
  return null;
}
