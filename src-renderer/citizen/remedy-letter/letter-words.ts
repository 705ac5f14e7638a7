import type { LetterParagraph, PaperText } from '#renderer/paper';
import { formatDay } from '#shared/interview';
import type { Terminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';

/** What the letters are written with: both languages, the city's content, today. */
export type Writing = Pick<Terminal, 'words' | 'germanWords' | 'language' | 'pack' | 'clock'>;

type Parameters = Readonly<Record<string, string>>;

/** A sentence in German and, for who reads another language, in theirs. */
export function both(
  { words, germanWords, language }: Writing,
  key: WordKey,
  parameters: (language: string) => Parameters = () => ({}),
): PaperText {
  return {
    german: germanWords(key, parameters('de')),
    translated: language === 'de' ? null : words(key, parameters(language)),
  };
}

export function dayIn(day: string, language: string): string {
  return formatDay(day, language, false);
}

/** "November 2026" of "2026-11". */
export function monthIn(month: string, language: string): string {
  const tag = language === 'de' ? 'de-DE' : language === 'en' ? 'en-GB' : `${language}-u-nu-latn-ca-gregory`;
  return new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** `sensitive`: the person's own words, covered before a helper. */
export type Paragraph = LetterParagraph & { readonly sensitive?: boolean };

/** The letter's own words of the person: never translated by a machine (forms.md 1.2). */
export function ownParagraph(text: string): Paragraph {
  return { german: text, translated: null, rightToLeft: isArabic(text), sensitive: true };
}

export function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
