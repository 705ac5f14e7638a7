import { expect, test } from 'vitest';
import type { RecognisedPage } from '#shared/documents';
import { legibilityOf } from './legibility.ts';

const read = (...words: [text: string, confidence: number][]): RecognisedPage => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  return {
    width: 10,
    height: 10,
    lines: [{ box, words: words.map(([text, confidence]) => ({ text, confidence, box })) }],
  };
};

test('a short letter, a till slip of digits and a note with one sure word hold something', () => {
  expect(legibilityOf(read(['Sehr', 96], ['geehrte', 94]))).toBe('some');
  expect(legibilityOf(read(['1,29', 88], ['12,80', 91]))).toBe('some');
  expect(legibilityOf(read(['Jlr', 21], ['Quittung', 74], ['ubn', 30]))).toBe('some');
  expect(legibilityOf(read(['قرار', 90], ['الطلب', 88]))).toBe('some');
});

test('nothing, scraps and doubtful nonsense hold none: a board, a photo, a smear', () => {
  expect(legibilityOf(read())).toBe('none');
  expect(legibilityOf(read(['|', 95], ['—', 90], ['il', 80], ['a', 92], ['oo', 77]))).toBe('none');
  expect(legibilityOf(read(['Wvwnnm', 31], ['uapnauaq', 44], ['ıııııııı', 12]))).toBe('none');
});

test('a whole page of print nobody is sure of holds none, a short note by hand does', () => {
  const doubtful = (count: number) => Array.from({ length: count }, () => ['Lebensurumtainr', 12] as [string, number]);
  expect(legibilityOf(read(...doubtful(50), ['Arbeitsuchende', 90]))).toBe('none');
  expect(legibilityOf(read(...doubtful(10), ['Quittung', 74]))).toBe('some');
});

test('clear are whole sure words, not many doubtful ones and not a column of digits', () => {
  const card: [string, number][] = [
    ['Mediothek', 93],
    ['Krefeld', 95],
    ['Benutzerausweis', 91],
    ['Pannenbecker', 88],
    ['Theaterplatz', 94],
    ['Ausweisnummer', 92],
  ];
  expect(legibilityOf(read(...card))).toBe('clear');
  expect(legibilityOf(read(...card, ...card.map(([text]) => [text, 45] as [string, number])))).toBe('some');
  expect(legibilityOf(read(...Array.from({ length: 30 }, () => ['412,50', 96] as [string, number])))).toBe('some');
});
