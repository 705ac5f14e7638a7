// @vitest-environment node
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type LetterboxPaper, letterboxPaper } from './letterbox-paper.ts';
import { fonts, readBack } from './read-back.fixture.ts';

const german = (text: string) => ({ german: text, translated: null });

const letter: LetterboxPaper = {
  direction: 'ltr',
  sender: ['Samira Haddad', 'Am Beispielhof 7', '47809 Krefeld'],
  born: german('geboren am 14. Mai 1987'),
  office: ['Stadt Krefeld, Fachbereich 50', 'Wohngeldstelle', 'Beispielstraße 1', '47798 Krefeld'],
  placeAndDay: 'Krefeld, 19. November 2026',
  title: german('Antrag: Wohngeld (Mietzuschuss)'),
  caseCodeLabel: german('Vorgangsnummer'),
  caseCode: 'KR7M-4Q2F-X9AB-CDEF-G',
  greeting: german('Sehr geehrte Damen und Herren,'),
  paragraphs: [german('hiermit beantrage ich Wohngeld (Mietzuschuss).'), german('Es ist ein Antrag und nicht zwei.')],
  goodbye: german('Mit freundlichen Grüßen'),
  sign: german('Ort, Datum, Unterschrift'),
};

describe.skipIf(!existsSync('/usr/bin/pdftotext'))('the letter for the letterbox, read back', () => {
  test('names who applies, to whom, for what, on which day and under which number, on one page', async () => {
    const text = readBack(await letterboxPaper(fonts, letter));
    for (const wanted of [
      ...letter.sender,
      ...letter.office,
      'geboren am 14. Mai 1987',
      'Krefeld, 19. November 2026',
      'hiermit beantrage ich Wohngeld (Mietzuschuss).',
      'KR7M-4Q2F-X9AB-CDEF-G',
      'Es ist ein Antrag und nicht zwei.',
      'Ort, Datum, Unterschrift',
    ])
      expect(text).toContain(wanted);
    expect(text).toContain('Seite 1 von 1');
  });

  test('a name of 80 letters is whole, broken into lines, and the signature stays on the page', async () => {
    const name = `Maximiliane ${'Wolkenstein-'.repeat(5)}Trostburg`;
    expect(name.length).toBeGreaterThanOrEqual(80);
    const text = readBack(await letterboxPaper(fonts, { ...letter, sender: [name, ...letter.sender.slice(1)] }));
    expect(text.replace(/\s+/g, '')).toContain(name.replace(/\s+/g, ''));
    expect(text).toContain('Seite 1 von 1');
  });

  test('a name in Arabic letters and Arabic beside the German: both are there, the number keeps its order', async () => {
    const both = (text: string, translated: string) => ({ german: text, translated });
    const text = readBack(
      await letterboxPaper(fonts, {
        ...letter,
        direction: 'rtl',
        sender: ['سميرة حداد', ...letter.sender.slice(1)],
        title: both('Antrag: Wohngeld (Mietzuschuss)', 'طلب: Wohngeld (Mietzuschuss)'),
        greeting: both('Sehr geehrte Damen und Herren,', 'السيدات والسادة المحترمون،'),
      }),
    );
    // A reader's program may give Arabic letters in their joined forms and in either order: the letters count.
    const letters = (of: string) =>
      [...of.normalize('NFKC')].filter((sign) => /\p{Script=Arabic}/u.test(sign)).toSorted();
    const [name = '', ...rest] = text.split('\n');
    expect(letters(name)).toEqual(letters('سميرة حداد'));
    expect(letters(rest.join(''))).toHaveLength(letters('طلب: السيدات والسادة المحترمون،').length);
    expect(text).toContain('KR7M-4Q2F-X9AB-CDEF-G');
    expect(text).toContain('Sehr geehrte Damen und Herren,');
    expect(text).toContain('Wohngeld (Mietzuschuss)');
  });
});
