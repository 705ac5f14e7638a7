// @vitest-environment node
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signsNotOnPaper } from './missing-signs.ts';
import { fonts, readBack } from './read-back.fixture.ts';
import { type SignedLetter, signedLetterPaper } from './remedy-letter-paper.ts';

const german = (text: string) => ({ german: text, translated: null });
const both = (text: string, translated: string) => ({ german: text, translated });

const letter: SignedLetter = {
  direction: 'ltr',
  sender: ['Samira Haddad', 'Am Beispielhof 7', '47809 Krefeld'],
  born: null,
  office: ['Jobcenter Krefeld', 'Willy-Brandt-Platz 1', '47805 Krefeld'],
  stamp: german('Eingangsstempel (vom Amt)'),
  placeAndDay: 'Krefeld, 24. November 2026',
  title: german('Widerspruch gegen Ihren Bescheid vom 9. November 2026'),
  facts: [{ label: german('Aktenzeichen'), value: '35502//0012345' }],
  greeting: german('Sehr geehrte Damen und Herren,'),
  paragraphs: [
    german('gegen Ihren Bescheid vom 9. November 2026 lege ich Widerspruch ein.'),
    german('Bitte bestätigen Sie mir, an welchem Tag dieser Brief bei Ihnen eingegangen ist.'),
  ],
  goodbye: german('Mit freundlichen Grüßen'),
  sign: german('Unterschrift'),
  enclosed: null,
  foot: 'Widerspruch gegen Ihren Bescheid vom 9. November 2026',
};

/** The letter with one paragraph of own words before its last sentence. */
const withOwn = (text: string, rightToLeft = false): SignedLetter => ({
  ...letter,
  paragraphs: [...letter.paragraphs.slice(0, 1), { ...german(text), rightToLeft }, ...letter.paragraphs.slice(1)],
});
const squeezed = (text: string) => text.replace(/\s/g, '');
const arabicLetters = (text: string) =>
  [...text.normalize('NFKC')].filter((sign) => /\p{Script=Arabic}/u.test(sign)).toSorted();
/** What stands between two sentences of the letter, without the foot of the page. */
const between = (text: string, from: string, to: string) => {
  const plain = squeezed(text.replace(/Widerspruch gegen Ihren Bescheid vom 9\. November 2026 · Seite \d von \d/g, ''));
  return plain.slice(plain.indexOf(squeezed(from)) + squeezed(from).length, plain.indexOf(squeezed(to)));
};

describe.skipIf(!existsSync('/usr/bin/pdftotext'))('the letter to sign, read back', () => {
  test('one page with everything an office needs', async () => {
    const text = readBack(await signedLetterPaper(fonts, letter));
    for (const wanted of [
      ...letter.sender.map(String),
      ...letter.office.map(String),
      'Eingangsstempel (vom Amt)',
      'Krefeld, 24. November 2026',
      letter.title.german,
      'Aktenzeichen: 35502//0012345',
      'Unterschrift',
      'Seite 1 von 1',
    ])
      expect(text).toContain(wanted);
  });

  test('what is not known is a line to write on, with its name', async () => {
    const text = readBack(
      await signedLetterPaper(fonts, {
        ...letter,
        sender: [{ blank: german('Name') }, { blank: german('Straße, Hausnummer') }],
        placeAndDay: null,
        facts: [{ label: german('Aktenzeichen'), value: null }],
      }),
    );
    for (const wanted of ['Name', 'Straße, Hausnummer', 'Ort, Datum', 'Aktenzeichen']) expect(text).toContain(wanted);
    expect(text).not.toContain('null');
  });

  test.each([
    ['with spaces', 'Die Miete ist höher, als Sie rechnen. '.repeat(40).slice(0, 1500).trim()],
    ['without a single space', 'W'.repeat(1500)],
    ['in many lines', 'Punkt für Punkt\n'.repeat(93).trim()],
  ])('1,500 signs %s: none is lost, and the signature stands with a sentence', async (_, own) => {
    const text = readBack(await signedLetterPaper(fonts, withOwn(own)));
    expect(between(text, 'lege ich Widerspruch ein.', 'Bitte bestätigen')).toBe(squeezed(own));
    const last =
      text
        .split('\f')
        .filter((page) => page.trim() !== '')
        .at(-1) ?? '';
    expect(last).toContain('Bitte bestätigen Sie mir');
    expect(last).toContain('Mit freundlichen Grüßen');
    expect(last).toContain('Unterschrift');
  });

  test('80 letters of a name in one word stay beside the stamp and whole', async () => {
    const name = 'Wolkensteintrostburg'.repeat(4);
    const text = readBack(await signedLetterPaper(fonts, { ...letter, sender: [name, ...letter.sender.slice(1)] }));
    // The stamp's words stand between the lines of the name, as -layout reads a page.
    expect(squeezed(text).replace(squeezed('Eingangsstempel (vom Amt)'), '')).toContain(name);
  });

  test('Arabic: own words are the letter, the translation stands below the German', async () => {
    const own = 'الإيجار أعلى مما حسبتم. عندي ثلاثة أطفال.';
    const text = readBack(
      await signedLetterPaper(fonts, {
        ...withOwn(own, true),
        direction: 'rtl',
        sender: ['سميرة حداد', ...letter.sender.slice(1)],
        greeting: both('Sehr geehrte Damen und Herren,', 'السيدات والسادة المحترمون،'),
      }),
    );
    expect(arabicLetters(text)).toHaveLength(arabicLetters(`${own} سميرة حداد السيدات والسادة المحترمون،`).length);
    expect(text).toContain('lege ich Widerspruch ein.');
  });

  test('whatever is typed stands on the paper, sign by sign', async () => {
    // Signs of German, English, Turkish, Polish, Vietnamese, Russian, Greek, with digits and punctuation.
    const sign = fc.constantFrom(
      ...'abcdefghijklmnopqrstuvwxyzäöüßéèçğışłżóőđơưАбвгджиыяαβγδω0123456789.,;:!?-–()/"\'§€&+%=@#*„“’',
    );
    const word = fc.string({ unit: sign, minLength: 1, maxLength: 60 });
    const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' ').slice(0, 1500));
    await fc.assert(
      fc.asyncProperty(text, async (own) => {
        const read = readBack(await signedLetterPaper(fonts, withOwn(`[[[ ${own} ]]]`)));
        expect(between(read, '[[[', ']]]').normalize('NFC')).toBe(squeezed(own).normalize('NFC'));
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});

describe('signs the paper has not', () => {
  test.each([
    ['Samira Haddad, Łódź, Ağaoğlu, Đặng', []],
    ['Ольга Ивановна', []],
    ['سميرة حداد، ٢٠٢٦ (سطر)', []],
    ['王 und 李, 王', ['王', '李']],
    ['देवी', []],
  ])('%s', (text, missing) => {
    expect(signsNotOnPaper(fonts, text)).toEqual(missing);
  });
});
