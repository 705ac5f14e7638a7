import { expect, test } from 'vitest';
import type { RecognisedLine, RecognisedPage } from '#shared/documents';
import { withLines } from './with-lines.ts';

const word = (text: string, x: number, y: number, width = 100) => ({
  text,
  confidence: 90,
  box: { x, y, width, height: 30 },
});
const line = (...words: ReturnType<typeof word>[]): RecognisedLine => {
  const [first, last] = [words[0]?.box, words.at(-1)?.box];
  if (first === undefined || last === undefined) throw new Error('words');
  return { words, box: { ...first, width: last.x + last.width - first.x } };
};
const page: RecognisedPage = {
  width: 1000,
  height: 1400,
  lines: [line(word('Miete', 50, 100)), line(word('Ende', 50, 500))],
};
const textOf = ({ lines }: RecognisedPage) => lines.map(({ words }) => words.map(({ text }) => text).join(' '));

test('a value read later stands on the line of its label', () => {
  expect(textOf(withLines(page, [line(word('485,00', 600, 103))]))).toEqual(['Miete 485,00', 'Ende']);
});

test('lines between come in order from top to bottom', () => {
  expect(textOf(withLines(page, [line(word('Heizung', 50, 300))]))).toEqual(['Miete', 'Heizung', 'Ende']);
});

test('what was read already is not read twice', () => {
  const again = line(word('Miete', 55, 98), word('485,00', 600, 103));
  expect(textOf(withLines(page, [again]))).toEqual(['Miete 485,00', 'Ende']);
});
