import { computeDeadline } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import type { Words } from '../app/terminal.ts';
import { legalReason } from './legal-reason.ts';

/** Why the latest day of a matter is later than its safe one; null where there is no latest day. */
export function latestReason(matter: Matter, words: Words, language: string): string | null {
  const deadline = computeDeadline(matter.input);
  if (!deadline.ok || deadline.legalLastDay === deadline.safeLastDay) return null;
  return legalReason(deadline, matter)(words, language);
}
