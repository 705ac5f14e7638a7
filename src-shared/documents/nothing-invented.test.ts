import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isValidIBAN } from 'ibantools';
import { describe, expect, test } from 'vitest';
import { sampleFrom } from './field-scores.testing.ts';
import { BAD, withNoise } from './ocr-noise.testing.ts';
import { pageFromText } from './page-from-text.testing.ts';
import { readLetter } from './read-letter.ts';

const FOLDER = new URL('samples/letters/', import.meta.url);
const SAMPLES = readdirSync(FOLDER).map((file) => sampleFrom(readFileSync(new URL(file, FOLDER), 'utf8')));
const WITHOUT_DEADLINE = SAMPLES.filter((sample) => (sample.fields.deadlines ?? []).length === 0);

const deadlines = (text: string) =>
  readLetter([pageFromText(text)]).values.flatMap((value) => (value.kind === 'deadline' ? [value.value] : []));

describe('whatever the recogniser does', () => {
  test('it never makes an IBAN whose checksum fails, and no other than the printed one', () =>
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), fc.integer({ min: 1, max: 100_000 }), (sample, seed) => {
        for (const value of readLetter([pageFromText(withNoise(sample.text, BAD, seed))]).values) {
          if (value.kind !== 'iban') continue;
          expect(isValidIBAN(value.value)).toBe(true);
          expect(sample.fields.ibans).toContain(value.value);
        }
      }),
    ));

  test('a page of figures without words sets no deadline', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789., /-\n\t€'), maxLength: 400 }), (figures) => {
        expect(deadlines(figures)).toEqual([]);
      }),
    ));

  test('a page without a deadline has none with its lines in any order', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...WITHOUT_DEADLINE).chain(({ text }) => {
          const lines = text.split('\n');
          return fc.shuffledSubarray(lines, { minLength: lines.length });
        }),
        (lines) => {
          expect(deadlines(lines.join('\n'))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    ));

  test('every place lies on the page, every value says what confirms it', () =>
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), fc.integer({ min: 1, max: 1000 }), (sample, seed) => {
        for (const value of readLetter([pageFromText(withNoise(sample.text, BAD, seed))]).values) {
          expect(value.place.box.width).toBeGreaterThan(0);
          if (value.kind === 'iban') expect(value.valid).toBe('checksum');
          if (value.kind === 'date') expect(value.valid).toBe('calendar');
        }
      }),
    ));
});
