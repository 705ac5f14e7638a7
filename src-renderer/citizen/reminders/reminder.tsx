import type { ReactNode } from 'react';
import type { Matter } from '#shared/matters';
import type { SentReminder } from './sent-reminder.ts';

export function Reminder(_props: {
  readonly matter: Matter;
  /** Sealed for this matter before, in this visit. */
  readonly sent: SentReminder | null;
  readonly onSent: (sent: SentReminder) => void;
  readonly onBack: () => void;
}): ReactNode {
  return null;
}
