import { expect, test } from 'vitest';
import { pageFromText } from './page-from-text.testing.ts';
import { readLetter } from './read-letter.ts';

function placeIn(sentence: string): string | null | undefined {
  const letter = `Datum: 10.11.2026\nSehr geehrte Frau Muster,\nRechtsbehelfsbelehrung\n${sentence}`;
  const remedy = readLetter([pageFromText(letter)]).values.find((value) => value.kind === 'remedy');
  return remedy === undefined ? undefined : (remedy.at ?? null);
}

/** As printed, and only where the letter names an office. */
test.each([
  [
    'Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch beim Jobcenter Krefeld erhoben werden.',
    'Jobcenter Krefeld',
  ],
  [
    'Gegen diesen Bescheid kann innerhalb eines Monats Klage bei dem Sozialgericht Düsseldorf, Ludwig-Erhard-Allee 21, erhoben werden.',
    'Sozialgericht Düsseldorf',
  ],
  [
    'Der Widerspruch ist schriftlich oder zur Niederschrift bei der Stadt Krefeld, Fachbereich Wohnen, einzulegen.',
    'Stadt Krefeld',
  ],
  [
    'Der Einspruch ist bei der Familienkasse Nordrhein-Westfalen West einzulegen.',
    'Familienkasse Nordrhein-Westfalen West',
  ],
  ['Sie können beim Verwaltungsgericht Düsseldorf Klage erheben.', 'Verwaltungsgericht Düsseldorf'],
  ['Gegen diesen Bescheid können Sie bei der oben genannten Stelle Widerspruch einlegen.', null],
  ['Gegen diesen Bescheid kann binnen eines Monats Widerspruch erhoben werden.', null],
  ['Mit freundlichen Grüßen', undefined],
])('%s', (sentence, place) => expect(placeIn(sentence)).toBe(place));
