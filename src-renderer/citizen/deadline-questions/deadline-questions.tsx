import type { ReactNode } from 'react';
import type { Matter } from '#shared/matters';
import type { TypedQuestions } from './typed-questions.ts';

export function DeadlineQuestions(_props: {
  readonly state: TypedQuestions | null;
  readonly onState: (state: TypedQuestions) => void;
  readonly onMatter: (matter: Matter) => void;
  readonly onLetter: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  return null;
}
