import { isValidIBAN } from 'ibantools';
import { expect, test } from 'vitest';
import { LETTERS } from './letters.ts';
import { inLines } from './press.ts';
import { randomOf } from './random.ts';
import { inventedIban, truthKeeper } from './truth.ts';

const drawn = (set: 'dev' | 'held') =>
  LETTERS[set].map((letter) => {
    const truth = truthKeeper();
    const html = letter.draw(truth, randomOf('test', letter.name));
    return { letter, html: html.replaceAll('&nbsp;', ' '), fields: truth.fields };
  });

test('values stand on the page as German letters write them', () => {
  const t = truthKeeper();
  expect(t.date('2026-03-05', 'letter')).toBe('05.03.2026');
  expect(t.date('2026-03-05', 'letter', 'long')).toBe('5.&nbsp;März&nbsp;2026');
  expect(t.euro(123456)).toBe('1.234,56&nbsp;€');
  expect(t.euro(99, '')).toBe('0,99');
  expect(t.fields).toMatchObject({ date: ['2026-03-05'], amount: ['1234.56', '0.99'] });
});

test('every invented IBAN has right check digits and belongs to no bank', () => {
  for (let seed = 0; seed < 200; seed++) {
    const iban = inventedIban(randomOf(seed));
    expect(isValidIBAN(iban)).toBe(true);
    expect(iban[4]).toBe('9');
  }
});

test.each(['dev', 'held'] as const)('%s: what the truth names is written in the letter', (set) => {
  for (const { letter, html, fields } of drawn(set)) {
    for (const { value } of fields.references) expect(html, letter.name).toContain(value);
    for (const iban of fields.iban) expect(html.replaceAll(' ', ''), letter.name).toContain(iban);
    for (const amount of fields.amount)
      expect(html.replaceAll('.', ''), letter.name).toContain(amount.replace('.', ','));
    for (const name of fields.name) expect(html, letter.name).toContain(name);
  }
});

test('each set has at least sixteen letters of pages, a third of all without any deadline, and sheets to be refused', () => {
  for (const set of ['dev', 'held'] as const) {
    const all = drawn(set);
    const without = all.filter(({ fields }) => fields.deadline.length === 0);
    expect(all.length).toBeGreaterThanOrEqual(18);
    expect(without.length * 3).toBeGreaterThanOrEqual(all.length);
    expect(new Set(all.map(({ letter }) => letter.refused))).toEqual(new Set([undefined, 'blank', 'no_document']));
  }
});

test('the two sets share no letter, no name of a person and no font but the commonest', () => {
  const [dev, held] = [drawn('dev'), drawn('held')];
  const names = new Set(dev.flatMap(({ fields }) => fields.name));
  expect(held.flatMap(({ fields }) => fields.name).filter((name) => names.has(name))).toEqual([]);
  const fonts = new Set(dev.filter(({ letter }) => letter.refused === undefined).map(({ letter }) => letter.font));
  const shared = held.filter(({ letter }) => letter.refused === undefined && fonts.has(letter.font));
  expect(shared.map(({ letter }) => letter.font).toSorted()).toEqual(["'Liberation Sans'", "'Liberation Serif'"]);
});

test('words beside each other are one line, however far apart', () => {
  const text = inLines([
    { text: 'Datum', box: [120, 40, 150, 50] },
    { text: 'Herrn', box: [25, 41, 50, 52] },
    { text: 'Betreff', box: [25, 80, 60, 92] },
  ]);
  expect(text).toBe('Herrn Datum\nBetreff');
});
