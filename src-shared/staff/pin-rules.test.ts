import { describe, expect, test } from 'vitest';
import { pinProblem } from './pin-rules.ts';

describe('a PIN of the house', () => {
  test.each(['271828', '314159', '904417', '82640193'])('%s is good', (pin) => expect(pinProblem(pin)).toBeNull());

  test.each([
    ['', 'too-short'],
    ['27182', 'too-short'],
    ['2718281828459', 'too-long'],
    ['27182a', 'not-digits'],
    ['27 182', 'not-digits'],
    ['٢٧١٨٢٨', 'not-digits'],
    ['000000', 'too-simple'],
    ['121212', 'too-simple'],
    ['123123', 'too-simple'],
    ['123456', 'too-simple'],
    ['654321', 'too-simple'],
    ['890123', 'too-simple'],
    ['246802', 'too-simple'],
    ['240587', 'date'],
    ['870524', 'date'],
    ['24051987', 'date'],
    ['19870524', 'date'],
    ['290228', 'date'],
  ])('"%s" is not: %s', (pin, problem) => expect(pinProblem(pin)).toBe(problem));
});
