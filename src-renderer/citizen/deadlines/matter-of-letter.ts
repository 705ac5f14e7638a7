import type { Matter, Topic } from '#shared/matters';
import { deadlineInputOf } from './deadline-input.ts';
import type { Letter } from './letter.ts';
import type { Regime } from './regime.ts';

/** A confirmed letter as something with a day; null when it names none. */
export function matterOfLetter(id: string, letter: Letter, regime: Regime): Matter | null {
  const input = deadlineInputOf(letter, regime);
  if (input === null) return null;
  const topic: Topic = input.kind === 'remedy' ? (letter.remedy ?? 'widerspruch') : 'reply';
  return {
    id,
    topic,
    input,
    sender: letter.sender,
    reference: letter.reference,
    from: letter.documentId === null ? 'typed' : 'letter',
  };
}
