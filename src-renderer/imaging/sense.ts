import type { RecognisedPage } from '#shared/documents';

/** How much of what was read is sense; the raw material of every "is it upright?" */
export interface Sense {
  /** Letters in words of three and more letters the engine is sure of. */
  readonly letters: number;
  /** Their share of all signs, 0 to 1. Upright letters have 0.6 to 0.9. */
  readonly share: number;
}

/** Below this a word of a page on its head is as likely as a real one. */
const SURE = 75;

/** Upside down, digits and small words still come out confident ("9", "o", "un"); whole words of letters hardly ever do. */
export function senseOf({ lines }: RecognisedPage): Sense {
  let [letters, all] = [0, 0];
  for (const { words } of lines) {
    for (const { text, confidence } of words) {
      all += text.length;
      const longest = text.match(/\p{L}{3,}/gu)?.join('').length ?? 0;
      if (confidence >= SURE) letters += longest;
    }
  }
  return { letters, share: all === 0 ? 0 : letters / all };
}
