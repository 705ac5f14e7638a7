// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type EvidencePage, evidencePaper } from './evidence-paper.ts';
import { paperSize } from './paper-size.ts';
import type { PlacedWord } from './text-lines.ts';

const page = (name: string) => readFileSync(`tests/pages/${name}`);
const jpeg = new Uint8Array(page('d01_jobcenter_bescheid.camA.jpg'));
const A4 = { width: 1819, height: 2573 };
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** The words of a text where a recogniser would find them: rows of 36 pixels, letters of 16, from the right where they are Arabic. */
function placed(text: string): PlacedWord[] {
  return text.split('\n').flatMap((line, row) => {
    const fromRight = RIGHT_TO_LEFT.test(line);
    let at = 0;
    return line
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => {
        const width = word.length * 16;
        const x = fromRight ? 1700 - at - width : 120 + at;
        at += width + 9;
        const tall = /[A-ZÄÖÜbdfhklt\d]/.test(word) ? 0 : 7;
        return { text: word, x, y: 120 + row * 36 + tall, width, height: 28 - tall };
      });
  });
}
const a4 = (text: string): EvidencePage => ({ jpeg, ...A4, words: placed(text) });

function poppler(program: string, pdf: Uint8Array, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  const file = join(folder, 'evidence.pdf');
  writeFileSync(file, pdf);
  const result = execFileSync(program, [...options, file, ...(program === 'pdftotext' ? ['-'] : [])], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  // poppler marks where the direction changes; the marks are not part of the text.
  return result.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '' && line !== '\f');

const SCRIPTS = [
  ['German', 'Größe der Wohnung: 58,5 m², Straße „Am Übergang“ – Äußerung, § 37 Abs. 2a SGB X'],
  ['Turkish', 'Sayın Şengül Yıldırım, İkametgâh değişikliği bildirimi; ığüşöç ĞÜŞİÖÇ'],
  ['Polish', 'Szanowna Pani Łucjo, zażółć gęślą jaźń – ŻÓŁĆ'],
  ['Russian and Ukrainian', 'Уважаемая госпожа, заявление принято. Шановна пані Ґалаґан, їжак'],
  ['Arabic', 'السيدة سميرة محمد طلب إعانة السكن في كريفيلد'],
  ['Persian and Urdu', 'درخواست کمک هزینه مسکن پ چ ژ گ'],
  ['Greek', 'Αίτηση στέγασης'],
] as const;

describe.skipIf(!existsSync('/usr/bin/pdftotext'))('a document as searchable PDF, read back with poppler', () => {
  test.each(['d01_jobcenter_bescheid', 'd02_mitwirkung'])('%s: word by word, line by line', async (name) => {
    const text = page(`${name}.txt`).toString('utf8');
    const pdf = await evidencePaper('Bescheid', [a4(text)]);
    expect(lines(poppler('pdftotext', pdf))).toEqual(lines(text));
    expect(lines(poppler('pdftotext', pdf, '-layout'))).toEqual(lines(text));
    expect(lines(poppler('pdftotext', pdf, '-raw'))).toEqual(lines(text));
  });

  test.each(SCRIPTS)('%s', async (_, text) => {
    const pdf = await evidencePaper('Dokument', [a4(`${text}\n${text}`)]);
    expect(lines(poppler('pdftotext', pdf))).toEqual([text, text]);
    expect(lines(poppler('pdftotext', pdf, '-layout'))).toEqual([text, text]);
  });

  // poppler 22 sets the blanks and commas around a number inside Arabic by its own rule, so what is compared is words and numbers.
  test('Arabic with numbers and with a name in Latin letters: every word and every number whole and in order', async () => {
    const parts = (text: string) => text.match(/[\p{Script=Arabic}\p{M}]+|\p{Script=Latin}+|\d[\d.-]*/gu);
    for (const text of [
      'السيدة سميرة محمد، طلب إعانة السكن رقم 4711 بتاريخ 14.12.2026',
      'مكتب العمل Jobcenter في المدينة والطلب (إعانة السكن)',
    ])
      expect(parts(poppler('pdftotext', await evidencePaper('Dokument', [a4(text)])))).toEqual(parts(text));
  });

  test('signs no font has are there all the same: emoji, mathematics, Chinese, a half of a pair', async () => {
    const text = 'Miete 😀 𝟒𝟐 房租 ☑ ok';
    expect(lines(poppler('pdftotext', await evidencePaper('Dokument', [a4(text)])))).toEqual([text]);
    const broken = await evidencePaper('Dokument', [a4('halb \ud83d \u0000 da')]);
    expect(poppler('pdftotext', broken)).toContain('halb');
  });

  test('each word stands in its box', async () => {
    const words = placed('Miete 640,00 Euro');
    const pdf = await evidencePaper('Mietvertrag', [{ jpeg, ...A4, words }]);
    const boxes = [
      ...poppler('pdftotext', pdf, '-bbox').matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">/g,
      ),
    ];
    expect(boxes).toHaveLength(3);
    const scale = 595.276 / A4.width;
    boxes.forEach((box, index) => {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box.slice(1).map(Number);
      const word = words[index];
      expect(Math.abs(x0 - (word?.x ?? 0) * scale)).toBeLessThan(0.5);
      expect(Math.abs(x1 - ((word?.x ?? 0) + (word?.width ?? 0)) * scale)).toBeLessThan(0.5);
      expect(Math.abs(y0 - 120 * scale)).toBeLessThan(1);
      expect(Math.abs(y1 - 148 * scale)).toBeLessThan(1);
    });
  });

  test('columns side by side, a table with gaps: every row in one piece, nothing glued', async () => {
    const row = (y: number, cells: readonly [string, number][]): PlacedWord[] =>
      cells.map(([text, x]) => ({ text, x, y, width: text.length * 16, height: 28 }));
    const words = [
      ...row(400, [
        ['Kaltmiete', 120],
        ['512,30', 1500],
      ]),
      ...row(440, [
        ['Nebenkosten', 120],
        ['127,70', 1500],
      ]),
      ...row(480, [
        ['Summe', 120],
        ['640,00', 1500],
      ]),
    ];
    const text = poppler('pdftotext', await evidencePaper('Mietvertrag', [{ jpeg, ...A4, words }]), '-layout');
    expect(lines(text)).toEqual(['Kaltmiete 512,30', 'Nebenkosten 127,70', 'Summe 640,00']);
  });

  test('says what it is, and nothing of machine, program or time', async () => {
    const info = poppler('pdfinfo', await evidencePaper('Mietvertrag', [a4('Mietvertrag')]));
    expect(info).toMatch(/Title:\s+Mietvertrag\n/);
    expect(info).toMatch(/Producer:\s+Ersthilfe-Terminal\n/);
    expect(info).not.toMatch(/Creat|ModDate|Author|Keywords|pdf-lib/);
    expect(info).toMatch(/Page size:\s+595\.27\d* x 841\.89 pts \(A4\)/);
  });

  test('the same pages are the same bytes; its font is embedded and draws nothing', async () => {
    const [first, second] = [await evidencePaper('x', [a4('gleich')]), await evidencePaper('x', [a4('gleich')])];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(first.length - jpeg.length).toBeLessThan(6_000);
    expect(poppler('pdffonts', first)).toMatch(/GlyphLess\s+CID TrueType\s+Identity-H\s+yes no\s+yes/);
  });

  test('without a word it is still a page', async () => {
    expect(poppler('pdfinfo', await evidencePaper('Foto', [{ jpeg, ...A4, words: [] }]))).toMatch(/Pages:\s+1/);
  });
});

describe('the same document read back with pdf.js', () => {
  /** Its lines, as a browser's viewer copies them. */
  async function copied(pdf: Uint8Array): Promise<string[]> {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const task = getDocument({ data: pdf.slice(), verbosity: 0 });
    const { items } = await (await (await task.promise).getPage(1)).getTextContent();
    await task.destroy();
    return lines(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }

  test.each(SCRIPTS)('%s', async (_, text) => {
    expect(await copied(await evidencePaper('Dokument', [a4(`${text}\n${text}`)]))).toEqual([text, text]);
  });

  test('a whole letter, word by word', async () => {
    const text = page('d01_jobcenter_bescheid.txt').toString('utf8');
    expect(await copied(await evidencePaper('Bescheid', [a4(text)]))).toEqual(lines(text));
  });
});

describe('how large a page is', () => {
  const millimetres = (width: number, height: number) => {
    const size = paperSize({ width, height });
    return [Math.round((size.width * 25.4) / 72), Math.round((size.height * 25.4) / 72)];
  };
  test.each([
    ['a letter', 1819, 2573, [210, 297]],
    ['a letter lying on its side', 2573, 1819, [297, 210]],
    ['an identity card, enlarged by the camera', 1622, 2573, [54, 86]],
    ['a card on its side', 1480, 933, [86, 54]],
    ['a receipt, enlarged by the camera', 700, 2573, [80, 294]],
    ['a narrow receipt out of a PDF', 500, 1300, [58, 150]],
    ['something wide that no page was found in', 2573, 1447, [297, 167]],
  ])('%s', (_, width, height, expected) => expect(millimetres(width, height)).toEqual(expected));
});
