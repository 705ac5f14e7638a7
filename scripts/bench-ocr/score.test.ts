import { expect, test } from 'vitest';
import { characterError, conditionOf, percentile, truthNames } from './score.ts';

test('the character error knows neither order nor white space', () => {
  expect(characterError('Guten Tag', 'Tag\nGuten')).toBe(0);
  expect(characterError('abcd', 'abc')).toBe(25);
  expect(characterError('abcd', 'abcdxy')).toBe(50);
  expect(characterError('', '')).toBe(0);
});

test('percentiles by nearest rank', () => {
  expect(percentile([3, 1, 2], 0.5)).toBe(2);
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
  expect(percentile([], 0.9)).toBe(0);
});

test('a picture and its letter', () => {
  expect(conditionOf('d01_letter.camA.jpg')).toBe('camA');
  expect(conditionOf('scan.png')).toBe('all');
  expect(truthNames('d01_letter.camA.jpg')).toEqual(['d01_letter.camA.txt', 'd01_letter.txt']);
});
