import { afterEach, describe, expect, test } from 'vitest';
import { turned } from './grey.ts';
import { createRecogniser, type GreyPicture, type Reading, type Recogniser, type RecogniserOptions } from './index.ts';

const PRINT = '34px Arial, "Liberation Sans", "DejaVu Sans", sans-serif';

/** Printed lines on white, as a prepared page shows them. */
function printed(lines: readonly string[], width = 1200, draw?: (context: OffscreenCanvasRenderingContext2D) => void) {
  const height = 160 + lines.length * 64;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#111';
  context.font = PRINT;
  lines.forEach((line, index) => context.fillText(line, 80, 110 + index * 64));
  draw?.(context);
  const { data } = context.getImageData(0, 0, width, height);
  const grey = Uint8ClampedArray.from({ length: width * height }, (_, i) => data[i * 4] ?? 255);
  return { width, height, grey } satisfies GreyPicture;
}

const LETTER = [
  'Sehr geehrte Frau Königsmüller,',
  'Ihre Miete beträgt ab dem 01.03.2026 monatlich 412,50 Euro.',
  'Bitte überweisen Sie den Betrag bis zum Ersten des Monats.',
];

const textOf = ({ lines }: Reading) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');

let open: Recogniser[] = [];
const recogniser = (options: Partial<RecogniserOptions> = {}) => {
  const made = createRecogniser({ assets: '/ocr', languages: ['deu'], ...options });
  open.push(made);
  return made;
};
afterEach(() => {
  for (const made of open) made.close();
  open = [];
});

async function read(page: GreyPicture, languages?: readonly string[]): Promise<Reading> {
  const result = await recogniser().recognise(page, languages === undefined ? {} : { languages });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('a stack of pages', () => {
  test('every page gets its own result, in whatever order two engines finish', async () => {
    const reader = recogniser();
    const pages = [1, 2, 3, 4, 5, 6].map((n) => printed([...LETTER, `Blatt Nummer ${n} von sechs Blättern`]));
    const results = await Promise.all(pages.map((page) => reader.recognise(page)));
    const numbers = results.map((result) => (result.ok ? /Nummer (\d)/.exec(textOf(result.value))?.[1] : null));
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('giving up one page leaves the others, whether it waits or is being read', async () => {
    const reader = recogniser();
    await reader.ready();
    const [first, second] = [new AbortController(), new AbortController()];
    const results = [
      reader.recognise(printed(LETTER), { signal: first.signal }),
      reader.recognise(printed(LETTER), { signal: second.signal }),
      reader.recognise(printed(LETTER)),
    ];
    first.abort();
    second.abort();
    const outcomes = await Promise.all(results);
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, true]);
  });

  test('closing gives up what is read and what waits, at once', async () => {
    const reader = recogniser();
    const results = [1, 2, 3, 4, 5].map(() => reader.recognise(printed(LETTER)));
    reader.close();
    expect(await Promise.all(results)).toEqual(results.map(() => ({ ok: false, error: 'failed' })));
  });
});

describe('whichever way up', () => {
  const short = printed(['Quittung Nr. 4711', 'Brot 3,20', 'Summe 3,20 EUR', 'Vielen Dank'], 520);
  const table = printed(
    [
      'Januar 412,50 90,00 502,50',
      'Februar 412,50 90,00 502,50',
      'März 618,80 66,00 684,80',
      'April 986,00 69,00 1055,00',
    ],
    900,
  );

  test.each([
    ['letter', printed(LETTER), 'Königsmüller'],
    ['receipt', short, 'Quittung'],
    ['table', table, 'Februar'],
  ] as const)('a %s is read upright from all four sides', async (_, page, word) => {
    for (const turn of [0, 90, 180, 270] as const) {
      const reading = await read(turned(page, turn));
      expect([turn, textOf(reading)]).toEqual([turn, expect.stringContaining(word)]);
      expect((turn + reading.turn) % 360).toBe(0);
    }
  });
});

test('a bordered table inside a letter is read too', async () => {
  const page = printed([...LETTER, ...Array.from({ length: 8 }, () => ''), ...LETTER], 1500, (context) => {
    context.lineWidth = 4;
    for (let row = 0; row < 6; row++) {
      for (let column = 0; column < 3; column++) {
        context.strokeRect(80 + column * 400, 320 + row * 76, 400, 76);
        context.fillText(
          column === 0 ? `Posten ${row + 1}` : `${row + 3}${column}1,50`,
          110 + column * 400,
          372 + row * 76,
        );
      }
    }
  });
  const text = textOf(await read(page));
  for (let row = 0; row < 6; row++)
    expect(text).toMatch(new RegExp(`Posten ${row + 1}.*${row + 3}11,50.*${row + 3}21,50`));
});

describe('papers in other languages', () => {
  test('Turkish and Polish letters', async () => {
    expect(
      textOf(await read(printed(['Başvurunuz için teşekkür ederiz.', 'Lütfen belgeleri gönderiniz.']), ['tur'])),
    ).toContain('Başvurunuz için teşekkür');
    expect(
      textOf(await read(printed(['Proszę złożyć wniosek w ciągu miesiąca.', 'Dziękujemy za zgłoszenie.']), ['pol'])),
    ).toContain('złożyć wniosek w ciągu miesiąca');
  });

  test('Cyrillic', async () => {
    expect(
      textOf(await read(printed(['Просимо надіслати документи до кінця місяця.', 'Дякуємо за звернення.']), ['ukr'])),
    ).toContain('надіслати документи');
  });

  test('Arabic words come in the order they are read', async () => {
    const sentence = 'يرجى إرسال المستندات قبل نهاية الشهر';
    const page = printed([], 1200, (context) => {
      context.font = '44px "Noto Sans Arabic", "DejaVu Sans", sans-serif';
      context.direction = 'rtl';
      context.fillText(sentence, 1120, 100);
    });
    expect(textOf(await read(page, ['ara', 'eng']))).toContain('إرسال المستندات قبل');
  });
});
