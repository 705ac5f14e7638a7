import type { RecognisedPage } from '#shared/documents';
import { meanConfidence } from './recognised.ts';
import { senseOf } from './sense.ts';

/** `none`: nothing anybody could use; `clear`: whole words nobody could doubt, whatever the picture looked like. */
type Legibility = 'none' | 'some' | 'clear';

/** Below this a word of a wooden board or of a photo is as likely as a written one. */
const SURE = 60;
/** One sure word of a handwritten note is enough, a till slip has digits only; specks read as "il" or "—" are neither. */
const FEWEST_SIGNS = 6;
/**
 * A whole page of print that is too small: a letter at 40 dpi gave 755 signs, 26 and 0.08, the worst useful page
 * of fifty 65 and 0.33. A note by hand is doubted as much, but is short.
 */
const SMEAR = { signs: 300, confidence: 35, share: 0.1 };
/** The worst reading of a library card (nine words) has 90, 74 letters and 0.63; boards, cloth and photos have no letter. */
const CLEAR = { confidence: 80, letters: 60, share: 0.5 };

/**
 * What was read tells more than the picture. Page finding takes a board, a cloth or a photo for a sheet now and then, and
 * a page too small or too blurred has corners as well: nothing is read there. And it doubts a card whose text is all there.
 */
export function legibilityOf(read: RecognisedPage): Legibility {
  if (sureSigns(read) < FEWEST_SIGNS) return 'none';
  const { letters, share } = senseOf(read);
  const confidence = meanConfidence(read);
  if (allSigns(read) >= SMEAR.signs && confidence < SMEAR.confidence && share < SMEAR.share) return 'none';
  const clear = letters >= CLEAR.letters && share >= CLEAR.share && confidence >= CLEAR.confidence;
  return clear ? 'clear' : 'some';
}

function allSigns({ lines }: RecognisedPage): number {
  return lines.flatMap(({ words }) => words).reduce((sum, { text }) => sum + text.length, 0);
}

function sureSigns({ lines }: RecognisedPage): number {
  let signs = 0;
  for (const { words } of lines) {
    for (const { text, confidence } of words) {
      const own = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      if (confidence >= SURE && own >= 3) signs += own;
    }
  }
  return signs;
}
