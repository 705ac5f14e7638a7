import { expect, test } from 'vitest';
import type { Reading } from '#renderer/imaging';
import { wordsOfPage } from './page-words.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };
const reading = (...texts: string[]): Reading => ({
  width: 40,
  height: 30,
  lines: texts.map((text) => ({ box, words: [{ text, confidence: 90, box }] })),
  picture: { width: 40, height: 30, grey: new Uint8ClampedArray(1200) },
  turn: 0,
  meanConfidence: 90,
});

test('what was read of a page is its words', () => {
  const { lines } = reading('Bescheid');
  expect(wordsOfPage(reading('Bescheid'), [])).toEqual({ width: 40, height: 30, lines });
});

test('a picture without any text is unreadable, whatever page finding thought of it', () => {
  expect(wordsOfPage(reading(), [])).toBe('unreadable');
  expect(wordsOfPage(reading('|', '—', 'il'), ['glare'])).toBe('unreadable');
});

test('an empty back side is not unreadable: it is empty', () => {
  expect(wordsOfPage(reading(), ['blank'])).toEqual({ width: 40, height: 30, lines: [] });
});
