import type { ReminderRequest } from '#shared/reminders';

export const STEPS = ['explain', 'way', 'email', 'name', 'care', 'street', 'place', 'check', 'consent'] as const;
export type Step = (typeof STEPS)[number];

/** What a person has said so far. It lives with the visit, stays through a change of language and goes when sealed. */
export type ReminderDraft = {
  /** Id of the matter it is for. */
  readonly matter: string;
  readonly step: Step;
  readonly by: ReminderRequest['channel']['by'] | null;
  readonly email: string;
  readonly name: string;
  /** "bei Familie …": another name on the letterbox. May stay empty. */
  readonly care: string;
  readonly street: string;
  readonly place: string;
  /** Version and language of the words said yes to; null: no yes, or what it was said to has changed. */
  readonly consent: string | null;
};

export function emptyReminder(matter: string): ReminderDraft {
  return { matter, step: 'explain', by: null, email: '', name: '', care: '', street: '', place: '', consent: null };
}

/** A yes belongs to what was on the screen: another way or address wants a new one. */
export function changed(draft: ReminderDraft, part: Partial<ReminderDraft>): ReminderDraft {
  const onlyStep = Object.keys(part).every((key) => key === 'step' || key === 'consent');
  return { ...draft, ...(onlyStep ? {} : { consent: null }), ...part };
}

/** The pages before and after one, by the way that was chosen. */
export function stepsOf(by: ReminderDraft['by']): readonly Step[] {
  if (by === null) return ['explain', 'way'];
  const address: readonly Step[] = by === 'email' ? ['email'] : ['name', 'care', 'street', 'place'];
  return ['explain', 'way', ...address, 'check', 'consent'];
}

/** The lines of the address as they will stand on the envelope. */
export function addressLines(draft: ReminderDraft): string[] {
  if (draft.by === 'email') return [draft.email];
  return [draft.name, draft.care, draft.street, draft.place].filter((line) => line !== '');
}
