// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { RecognisedPage } from '#shared/documents';
import { pageText, type TextRun } from './page-text.ts';
import { looksWritten, textCoversPage } from './text-covers-page.ts';

const SIZE = { width: 1819, height: 2573 };
/** Every sign ten pixels wide. */
const measure = (text: string) => text.length * 10;
const run = (text: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun => ({
  text,
  rightToLeft: false,
  matrix: [30, 0, 0, -30, x, y],
  width: text.length * 10,
  ...more,
});
const linesOf = ({ lines }: RecognisedPage) => lines.map(({ words }) => words.map(({ text }) => text).join(' '));

describe('the text of a page', () => {
  test('words of a run stand at their place in it, with the confidence of what was written and not recognised', () => {
    const [line] = pageText([run('Miete 640,00 Euro', 200, 400)], SIZE, measure).lines;
    expect(line?.words.map(({ text, box }) => [text, box.x, box.width])).toEqual([
      ['Miete', 200, 50],
      ['640,00', 260, 60],
      ['Euro', 330, 40],
    ]);
    expect(line?.words.every(({ confidence }) => confidence === 100)).toBe(true);
  });

  test('rows from top to bottom, whatever order they were written in; what stands beside is one row', () => {
    const page = pageText([run('zweite', 100, 500), run('640,00', 1400, 402), run('Miete', 100, 400)], SIZE, measure);
    expect(linesOf(page)).toEqual(['Miete 640,00', 'zweite']);
  });

  test('a word in two types is one word, a blank between keeps two apart', () => {
    const bold = [run('Wohn', 100, 400), run('geld', 140, 400), run('ab', 190, 400)];
    expect(linesOf(pageText(bold, SIZE, measure))).toEqual(['Wohngeld ab']);
    expect(linesOf(pageText([run('Wohn ', 100, 400, { width: 41 }), run('geld', 141, 400)], SIZE, measure))).toEqual([
      'Wohn geld',
    ]);
  });

  test('what is printed twice for a bold look stands once', () => {
    expect(linesOf(pageText([run('Bescheid', 100, 400), run('Bescheid', 101, 400)], SIZE, measure))).toEqual([
      'Bescheid',
    ]);
  });

  test('Arabic is read from the right, Latin words in it keep their order', () => {
    const row = run('طلب إعانة السكن', 300, 400, { rightToLeft: true });
    expect(linesOf(pageText([row], SIZE, measure))).toEqual(['طلب إعانة السكن']);
    const arabic = (text: string, x: number) => run(text, x, 400, { rightToLeft: true });
    const mixed = [arabic('الشقة في مدينة', 500), run('Stadt Krefeld', 340, 400), arabic('الألمانية', 200)];
    expect(linesOf(pageText(mixed, SIZE, measure))).toEqual(['الشقة في مدينة Stadt Krefeld الألمانية']);
  });

  test('a watermark and what lies outside the page are no lines', () => {
    const watermark = run('KOPIE', 600, 900, { matrix: [21, -21, -21, -21, 600, 900] });
    expect(
      pageText([watermark, run('neben dem Blatt', -900, 400), run('unten', 100, 4000)], SIZE, measure).lines,
    ).toEqual([]);
  });
});

describe('whether text can be the text of its page', () => {
  const page = (...lines: string[]) =>
    pageText(
      lines.map((line, index) => run(line, 100, 200 + index * 60)),
      SIZE,
      measure,
    );

  test.each([
    ['German', 'Sehr geehrte Frau Müller, Ihr Bescheid vom 19.11.2026 über 640,00 € ist da.'],
    ['Turkish', 'Sayın Yılmaz, kira yardımı başvurunuz alınmıştır. İmza: Şengül Ğ.'],
    ['Polish', 'Szanowna Pani, wniosek o świadczenie został złożony 14.12.2026.'],
    ['Cyrillic', 'Шановна пані, ваша заява прийнята.'],
    ['Arabic', 'طلب إعانة السكن رقم 123'],
  ])('%s can', (_, text) => expect(looksWritten(page(text))).toBe(true));

  test.each([
    ['signs of a font without a table', '\ue012\ue034\ue0a1 \ue045\ue033'],
    ['a shifted alphabet', 'Vhku jhhkuwh Iudx Pxhoohu Xqwhuodjhq yruohjhq'],
    ['replacement signs', '\ufffd\ufffd\ufffd Bescheid \ufffd\ufffd'],
    ['nothing', ' '],
  ])('%s can not', (_, text) => expect(looksWritten(page(text))).toBe(false));

  /** A page with bars of ink where the rows stand: as wide as letters, so many to a row. */
  const printed = (rows: readonly number[]) => {
    const data = new Uint8ClampedArray(SIZE.width * SIZE.height * 4).fill(255);
    for (const y of rows)
      for (let row = y - 16; row < y; row++)
        for (let x = 100; x < 400; x++)
          if (x % 12 < 5) data.fill(0, (row * SIZE.width + x) * 4, (row * SIZE.width + x) * 4 + 3);
    return { ...SIZE, data };
  };
  const rows = ['Sehr geehrte Frau Musterfrau,', 'bitte legen Sie uns vor:', 'den Mietvertrag der Wohnung'];

  test('ink under every row, and nowhere else', () => {
    expect(textCoversPage(page(...rows), printed([200, 260, 320]))).toBe(true);
  });

  test('one row of a fax machine over a scanned letter', () => {
    const scan = Array.from({ length: 25 }, (_, index) => 400 + index * 60);
    expect(textCoversPage(page('Empfangen am 19.11.2026 Seite 1'), printed([200, ...scan]))).toBe(false);
  });

  test('the lines of a table are not taken for unread letters', () => {
    const table = printed([200, 260, 320]);
    for (let y = 600; y < 1600; y += 50) table.data.fill(0, y * SIZE.width * 4, (y + 3) * SIZE.width * 4);
    expect(textCoversPage(page(...rows), table)).toBe(true);
  });
});
