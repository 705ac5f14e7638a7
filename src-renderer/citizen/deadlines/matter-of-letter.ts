import type { DeadlineInput } from '#shared/deadlines';
import type { Matter, Topic } from '#shared/matters';
import { deadlineInputsOf } from './deadline-input.ts';
import type { Letter } from './letter.ts';
import type { Regime } from './regime.ts';

/**
 * A confirmed letter as things with a day, the most pressing first: an invitation is a Termin, and there may be a
 * Widerspruch against it. Empty when the letter names none.
 */
export function mattersOfLetter(id: string, letter: Letter, regime: Regime | null): readonly Matter[] {
  return deadlineInputsOf(letter, regime).map((input, index) => ({
    id: index === 0 ? id : `${id}-${index + 1}`,
    topic: topicOf(input, letter),
    input,
    sender: letter.sender,
    reference: letter.reference,
    from: letter.documentId === null ? 'typed' : 'letter',
  }));
}

function topicOf(input: DeadlineInput, { remedy }: Letter): Topic {
  if (input.kind === 'remedy') return remedy ?? 'widerspruch';
  return input.kind === 'appointment' ? 'appointment' : 'reply';
}
