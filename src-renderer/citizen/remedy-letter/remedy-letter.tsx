import type { ReactNode } from 'react';
import type { Matter } from '#shared/matters';
import type { RemedyLetterDraft } from './remedy-letter-draft.ts';

export function RemedyLetter(_props: {
  readonly matter: Matter;
  readonly draft: RemedyLetterDraft | null;
  readonly onDraft: (draft: RemedyLetterDraft) => void;
  readonly onBack: () => void;
}): ReactNode {
  return null;
}
