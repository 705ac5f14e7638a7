import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

describe('different spellings of one word fold to one', () => {
  test.each([
    ['Müll', 'muell'],
    ['Straße', 'strasse'],
    ['Wohngeld', 'WONGELD'],
    ['Schwerbehindertenausweis', 'schwehrbehindertenausweis'],
    ['Kindertagesstätte', 'Kindertagestaette'],
    ['Physik', 'fisik'],
    ['İstanbul', 'istanbul'],
    ['kirayı', 'kirayi'],
    ['الإيجار', 'إيجار'],
    ['شقّة', 'شقه'],
    ['їжа', 'ижа'],
    ['ёлка', 'елка'],
  ])('%s and %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});

test('signs, emoji, markup and text direction marks leave nothing behind', () => {
  expect(fold('<b>Miete</b>!! 🏠 \u202eabc\u0000')).toBe('b mite b abc');
  expect(fold('🏠🏠 … ???')).toBe('');
});

test('a paste of any length costs no more than a question', () => {
  expect(fold('miete '.repeat(5_000)).length).toBeLessThanOrEqual(600);
});
