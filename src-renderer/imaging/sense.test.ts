import { expect, test } from 'vitest';
import type { RecognisedPage } from '#shared/documents';
import { senseOf } from './sense.ts';

const read = (...words: [text: string, confidence: number][]): RecognisedPage => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  return {
    width: 10,
    height: 10,
    lines: [{ box, words: words.map(([text, confidence]) => ({ text, confidence, box })) }],
  };
};

test('whole sure words are sense, in any script', () => {
  expect(senseOf(read(['Bescheid', 96], ['vom', 91]))).toEqual({ letters: 11, share: 1 });
  expect(senseOf(read(['рішення', 90])).share).toBe(1);
  expect(senseOf(read(['قرار', 90])).share).toBe(1);
});

test('digits, scraps and doubtful words are none, however sure the digits are', () => {
  expect(senseOf(read(['906,81', 95], ['un', 94], ['uapnauaq', 40]))).toEqual({ letters: 0, share: 0 });
  expect(senseOf(read())).toEqual({ letters: 0, share: 0 });
});
