import { type MessageProblem, type SealedMessage, sealMessage, usableDestination } from '#renderer/sealing';
import { err, type Result } from '#shared/basics';
import { officeOf } from '#shared/content';
import { REMINDER_OFFICE, type ReminderRequest, reminderLanguages, reminderRequestSchema } from '#shared/reminders';
import type { Terminal } from '../app/terminal.ts';
import { addressLines, type ReminderDraft } from './reminder-draft.ts';
import type { ReminderPlan } from './reminder-plan.ts';

/** Is there a reminder service whose key is valid now? Asked before the person types anything. */
export async function reminderPossible(terminal: Terminal): Promise<boolean> {
  return (await usableDestination(terminal, serviceOf(terminal))) !== null;
}

/** Sealed to the reminder service: way, days and yes. Nothing of the matter, the letter or the rest of the visit. */
export async function sealReminder(
  terminal: Terminal,
  draft: ReminderDraft,
  plan: ReminderPlan,
): Promise<Result<SealedMessage, MessageProblem>> {
  const request = reminderRequestSchema.safeParse(requestOf(terminal, draft, plan));
  if (!request.success) return err('failed');
  return sealMessage(terminal, serviceOf(terminal), () => request.data);
}

function requestOf({ clock, language }: Terminal, draft: ReminderDraft, plan: ReminderPlan): unknown {
  const by = draft.by ?? 'email';
  return {
    version: 1,
    language: messageLanguage(language),
    channel: by === 'email' ? { by, address: draft.email } : { by, lines: addressLines(draft) },
    days: plan[by],
    lastDay: plan.lastDay,
    consent: { on: clock.today(), words: draft.consent },
  };
}

/** The message comes in the language of the screen; a language the service does not write gets German. */
export function messageLanguage(language: string): ReminderRequest['language'] {
  return reminderLanguages.find((known) => known === language) ?? 'de';
}

function serviceOf({ pack }: Terminal): string | undefined {
  return officeOf(pack, REMINDER_OFFICE)?.destinationId;
}
