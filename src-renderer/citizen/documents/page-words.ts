import { legibilityOf, type QualityHint, type Reading } from '#renderer/imaging';
import type { RecognisedPage } from '#shared/documents';

/** The words of a page that was read; a photo or a smear has none. An empty back side is no bad picture: it is just empty. */
export function wordsOfPage(reading: Reading, hints: readonly QualityHint[]): RecognisedPage | 'unreadable' {
  if (legibilityOf(reading) === 'none' && !hints.includes('blank')) return 'unreadable';
  const { picture, lines } = reading;
  return { width: picture.width, height: picture.height, lines };
}
