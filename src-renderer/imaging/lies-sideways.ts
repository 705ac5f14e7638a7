import type { RecognisedPage } from '#shared/documents';

/**
 * Whether the page lies on one of its sides: the engine reads blocks of print that run up or down without a word, often
 * rightly, now and then on its head. Their words are higher than wide. Which side it is, only reading tells.
 */
export function liesSideways({ lines }: RecognisedPage): boolean {
  let [tall, long] = [0, 0];
  for (const { words } of lines) {
    for (const { text, box } of words) {
      if (text.length < 4) continue;
      long++;
      if (box.height > 1.5 * box.width) tall++;
    }
  }
  return long >= 3 && tall >= 0.6 * long;
}
