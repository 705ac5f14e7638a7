import type { LetterText } from './letter-text.ts';
import type { Span } from './sentences.ts';

const PARAGRAPH =
  /§ ?26 (?:abs\.?|absatz) ?\(?3\)?(?: ?(?:s\.|satz) ?[12])? ?(?:des )?(?:sgb ?x\b|sozialgesetzbuch(?:es|s)? ?(?:x\b|zehntes)|zehnten buch)/;
const IN_WORDS =
  /\b(?:verlangert|verschiebt) sich (?:die frist |dieser tag |der tag )?(?:dann |auch dann |dadurch |deshalb )?nicht\b/;
/** The notice stands beside the day it is about. */
const NEAR = 350;

/**
 * § 26 (3) S. 2 SGB X: the letter names a last day and points to the paragraph, so the day does not move off a Saturday,
 * Sunday or holiday. Overlooked, only "spätestens" is too late: the safe day of a printed day is that day in any case.
 */
export function hasNoRollNotice(letter: LetterText, day: Span): boolean {
  const near = letter.flowing.slice(Math.max(0, day.start - NEAR), day.end + NEAR);
  return PARAGRAPH.test(near) || IN_WORDS.test(near);
}
