import { expect, test } from 'vitest';
import type { Box, RecognisedLine, RecognisedPage } from '#shared/documents';
import { rereadDoubtful } from './doubtful-lines.ts';
import type { Engine } from './engine.ts';
import type { GreyPicture } from './pixels.ts';

const [width, height] = [1800, 2500];
const page: GreyPicture = { width, height, grey: new Uint8ClampedArray(width * height).fill(245) };

function line(text: string, confidence: number, box: Box): RecognisedLine {
  return { box, words: [{ text, confidence, box }] };
}
/** The n-th line of a letter. */
const at = (row: number): Box => ({ x: 200, y: 200 + row * 40, width: 400, height: 20 });
const letter = (...lines: RecognisedLine[]): RecognisedPage => ({ width, height, lines });
const textOf = ({ lines }: RecognisedPage) => lines.flatMap(({ words }) => words.map(({ text }) => text));
const sure = (count: number) => Array.from({ length: count }, (_, row) => line(`sicher${row}`, 95, at(row)));

/** An engine that reads one line in every picture, right in its middle, as sure as told; and remembers what it was shown. */
function engine(text: string, confidence: number) {
  const shown: { width: number; height: number }[] = [];
  const reading: Engine = {
    async read(picture) {
      shown.push({ width: picture.width, height: picture.height });
      const box = { x: 100, y: 16, width: picture.width - 200, height: picture.height - 32 };
      return { width: picture.width, height: picture.height, lines: [line(text, confidence, box)] };
    },
    end: () => undefined,
  };
  return { reading, shown };
}

test('a page that was read surely is not read again', async () => {
  const { reading, shown } = engine('anders', 99);
  const read = letter(...sure(8));
  expect(await rereadDoubtful(reading, page, read)).toBe(read);
  expect(shown).toEqual([]);
});

test('a doubtful line is read by itself, wider and at twice its size, and the surer reading takes its place', async () => {
  const { reading, shown } = engine('Jobcenter · Postfach 12', 88);
  const better = await rereadDoubtful(reading, page, letter(...sure(8), line('Joboontor', 42, at(8))));
  expect(textOf(better)).toEqual([...textOf(letter(...sure(8))), 'Jobcenter · Postfach 12']);
  const [wide, high] = [400 + 2 * 5 * 20, 20 + 2 * 8];
  expect(shown).toEqual([{ width: 2 * wide, height: 2 * high }]);
  // Back at its place on the page.
  expect(better.lines.at(-1)?.box).toEqual({ x: 200 - 100 + 50, y: at(8).y, width: wide - 100, height: 20 });
});

test('a second reading that is hardly surer changes nothing', async () => {
  const { reading } = engine('Jobzentrum', 50);
  const read = letter(...sure(8), line('Joboontor', 42, at(8)));
  expect(await rereadDoubtful(reading, page, read)).toBe(read);
});

test('a page that is doubtful everywhere, and scraps of one or two signs, are left as they are', async () => {
  const { reading, shown } = engine('anders', 99);
  const blurred = letter(...[0, 1, 2, 3].map((row) => line(`wolkig${row}`, 40, at(row))), ...sure(3));
  expect(await rereadDoubtful(reading, page, blurred)).toBe(blurred);
  const specks = letter(...sure(8), line('|.', 20, at(9)));
  expect(await rereadDoubtful(reading, page, specks)).toBe(specks);
  expect(shown).toEqual([]);
});

test('no page costs more than a few second readings', async () => {
  const { reading, shown } = engine('anders', 45);
  await rereadDoubtful(
    reading,
    page,
    letter(...sure(36), ...Array.from({ length: 10 }, (_, row) => line('Joboontor', 42, at(row + 36)))),
  );
  expect(shown).toHaveLength(4);
});
