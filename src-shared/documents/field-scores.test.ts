import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addScore, type Field, noScores, precisionOf, recallOf, sampleFrom } from './field-scores.testing.ts';
import { BAD, MEDIUM, type Noise, withNoise } from './ocr-noise.testing.ts';
import { pageFromText } from './page-from-text.testing.ts';
import { readLetter } from './read-letter.ts';

const FOLDER = new URL('samples/letters/', import.meta.url);
const SAMPLES = readdirSync(FOLDER).map((file) => sampleFrom(readFileSync(new URL(file, FOLDER), 'utf8')));
const SEEDS = 5;

/** All samples, as printed or `SEEDS` times with noise; the letters without a deadline in which one was found all the same. */
function measured(noise: Noise | null) {
  const scores = noScores();
  const invented: string[] = [];
  for (const sample of SAMPLES) {
    for (let seed = 1; seed <= (noise === null ? 1 : SEEDS); seed += 1) {
      const text = noise === null ? sample.text : withNoise(sample.text, noise, seed);
      const letter = readLetter([pageFromText(text)]);
      addScore(scores, sample, letter);
      const has = letter.values.some((value) => value.kind === 'deadline');
      if (has && (sample.fields.deadlines ?? []).length === 0) invented.push(text);
    }
  }
  return { scores, invented };
}

/** Percent, rounded down, precision and recall: floors under what was measured, so that a change that loses is seen. */
describe('57 letters, certificates, bills and receipts with their fields', () => {
  test('as printed nothing is missed and nothing invented', () => {
    const { scores, invented } = measured(null);
    for (const field of [
      'dates',
      'amounts',
      'ibans',
      'references',
      'deadlines',
      'remedy',
      'recipient',
      'kind',
    ] as const)
      expect([field, scores[field].missed, scores[field].wrong]).toEqual([field, 0, 0]);
    expect(invented).toEqual([]);
  });

  test.each<[string, Noise, readonly (readonly [Field, number, number])[], number]>([
    [
      'of a medium camera',
      MEDIUM,
      [
        ['dates', 99, 98],
        ['amounts', 98, 94],
        ['ibans', 100, 97],
        ['references', 94, 92],
        ['deadlines', 98, 97],
        ['remedy', 99, 95],
        ['kind', 98, 95],
      ],
      0,
    ],
    [
      'of a bad one',
      BAD,
      [
        ['dates', 98, 95],
        ['amounts', 95, 84],
        ['ibans', 100, 95],
        ['references', 86, 82],
        ['deadlines', 94, 88],
        ['kind', 95, 88],
      ],
      5,
    ],
  ])('with the noise %s', (_, noise, floors, mostInvented) => {
    const { scores, invented } = measured(noise);
    for (const [field, precision, recall] of floors) {
      const percent = [precisionOf(scores[field]), recallOf(scores[field])].map((share) => share * 100);
      expect([field, (percent[0] ?? 0) >= precision, (percent[1] ?? 0) >= recall, percent]).toEqual([
        field,
        true,
        true,
        percent,
      ]);
    }
    expect(invented.length).toBeLessThanOrEqual(mostInvented);
  });
});
