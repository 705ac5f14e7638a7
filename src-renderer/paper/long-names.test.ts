// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applicationPaper } from './application-paper.ts';
import { notesPaper } from './notes-paper.ts';
import { visualRuns } from './runs.ts';
import type { PaperFonts } from './sheet.ts';
import { type PaperText, takeAlongPaper } from './take-along-paper.ts';

const font = (path: string) => new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/${path}`));
const fonts: PaperFonts = {
  regular: font('noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: font('noto-sans/700Bold/NotoSans_700Bold.ttf'),
  arabic: font('noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  arabicBold: font('noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
};

/** A4 less its margin of 15 mm, in points; a hair for rounding. */
const RIGHT_EDGE = ((210 - 15) * 72) / 25.4 + 1;
const LEFT_EDGE = (15 * 72) / 25.4 - 1;

/** Text and outermost edges of every word, as a stranger's program finds them. */
function readBack(pdf: Uint8Array): { readonly text: string; readonly left: number; readonly right: number } {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  const path = join(folder, 'sheet.pdf');
  writeFileSync(path, pdf);
  const read = (option: string) => execFileSync('pdftotext', [option, path, '-'], { encoding: 'utf8' });
  const [text, boxes] = [read('-raw'), read('-bbox')];
  rmSync(folder, { recursive: true });
  const edges = (name: string) => [...boxes.matchAll(new RegExp(`${name}="([\\d.]+)"`, 'g'))].map((m) => Number(m[1]));
  return { text: text.replace(/\s/g, ''), left: Math.min(...edges('xMin')), right: Math.max(...edges('xMax')) };
}

const squeezed = (text: string) => text.replace(/\s/g, '');
const letters = (text: string) =>
  [...text.normalize('NFKC')].filter((sign) => /\p{Script=Arabic}/u.test(sign)).toSorted();

const WHOLE = 'Wolkensteintrostburg'.repeat(4);
const SPACED = 'Maria Magdalena von der '.repeat(4).slice(0, 80).trim();
const ARABIC = 'عبدالرحمن '.repeat(8).trim();
const both = (german: string, translated: string | null = null): PaperText => ({ german, translated });

describe.skipIf(!existsSync('/usr/bin/pdftotext'))('80 letters on paper: nothing lost, nothing over the edge', () => {
  test.each([
    ['in one word', WHOLE],
    ['with spaces', SPACED],
  ])('the application, a name %s', async (_, name) => {
    const { text, left, right } = readBack(
      await applicationPaper(fonts, {
        title: `Antrag: ${name}`,
        office: ['Stadt Krefeld', name],
        caseCode: 'KR7M-4Q2F-X9AB-CDEF-G',
        appliedOn: '24. November 2026',
        sections: [
          {
            title: name,
            rows: [
              { label: name, value: name },
              { label: 'Anschrift', value: `${name} 7, 47809 Krefeld` },
            ],
          },
        ],
        declarations: [name],
        signature: true,
      }),
    );
    // Office, title, section, label, value, address, declaration.
    expect(text.split(squeezed(name)).length - 1).toBeGreaterThanOrEqual(7);
    expect(right).toBeLessThanOrEqual(RIGHT_EDGE);
    expect(left).toBeGreaterThanOrEqual(LEFT_EDGE);
  });

  test('the application, an Arabic name: every letter is there', async () => {
    const { text, right } = readBack(
      await applicationPaper(fonts, {
        title: 'Antrag',
        office: [],
        caseCode: 'KR7M-4Q2F-X9AB-CDEF-G',
        appliedOn: '24. November 2026',
        sections: [{ title: 'Sie', rows: [{ label: 'Familienname', value: ARABIC }] }],
        declarations: [],
        signature: false,
      }),
    );
    expect(letters(text)).toEqual(letters(ARABIC));
    expect(right).toBeLessThanOrEqual(RIGHT_EDGE);
  });

  // One name a sheet: letters that share their form without dots read back as one of them when they meet in a file.
  test.each(['محمّد', 'فُلَانٌ الرّحمٰن'])('an Arabic name with vowel and doubling signs is printed: %s', async (name) => {
    const { text } = readBack(
      await applicationPaper(fonts, {
        title: 'Antrag',
        office: [],
        caseCode: 'KR7M-4Q2F-X9AB-CDEF-G',
        appliedOn: '24. November 2026',
        sections: [{ title: 'Sie', rows: [{ label: 'Familienname', value: name }] }],
        declarations: [],
        signature: false,
      }),
    );
    const plain = (signs: string) => letters(signs.normalize('NFKC').replace(/[\p{M}\s]/gu, ''));
    expect(plain(text)).toEqual(plain(name));
  });

  test('the slip with a long office, and its codes whole', async () => {
    const { text, right } = readBack(
      await takeAlongPaper(fonts, {
        language: 'de',
        direction: 'ltr',
        site: 'Stadtteilzentrum Beispiel',
        printedOn: '24. November 2026',
        deadline: null,
        slip: {
          caseCodeLabel: both('Ihre Vorgangsnummer'),
          caseCode: 'KR7M-4Q2F-X9AB-CDEF-G',
          pinLabel: both('Ihre PIN'),
          pin: '4826',
          state: both('Noch nicht eingegangen'),
          today: [both(`Werfen Sie es ein: ${WHOLE}`)],
          ask: both(`Fragen Sie hier: ${WHOLE}`),
        },
      }),
    );
    expect(text.split(WHOLE)).toHaveLength(3);
    expect(text).toContain('KR7M-4Q2F-X9AB-CDEF-G');
    expect(right).toBeLessThanOrEqual(RIGHT_EDGE);
  });

  test('notes of the pre-check and of places, beside their QR symbol', async () => {
    const { text, right } = readBack(
      await notesPaper(fonts, {
        language: 'ar',
        site: 'Stadtteilzentrum Beispiel',
        printedOn: '24. November 2026',
        heading: both('Adressen zum Mitnehmen', 'عناوين لتأخذها معك'),
        lead: both('Rufen Sie vorher an.', 'اتصل قبل الذهاب.'),
        notes: [
          { title: both(WHOLE), lines: [both(SPACED), both('Auskunft', ARABIC)], qr: `${WHOLE}\n${SPACED}` },
          { title: both('Wohngeld – vielleicht', 'إعانة السكن (Wohngeld) – ربما'), lines: [both(WHOLE)], qr: null },
        ],
      }),
    );
    expect(text.split(WHOLE)).toHaveLength(3);
    expect(text).toContain(squeezed(SPACED));
    expect(text).toContain('Wohngeld–vielleicht');
    expect(right).toBeLessThanOrEqual(RIGHT_EDGE);
  });
});

test('a German word in brackets after an Arabic one: the space stands before the bracket, not inside', () => {
  // From left to right: the closing bracket, the word, the opening bracket, the space, the Arabic word.
  expect(visualRuns('السكن (Wohngeld)', 'rtl').map(({ text }) => text)).toEqual(['(', 'Wohngeld', ') ', 'السكن']);
});
