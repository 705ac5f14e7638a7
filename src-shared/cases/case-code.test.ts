import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseHashes, newCaseCode, newPin, parseCaseCode, writtenCaseCode } from './case-code.ts';

const SIGNS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const code = fc.constant(null).map(() => newCaseCode());

describe('Vorgangsnummer', () => {
  test('what is written on paper is read back, however it is typed', () =>
    fc.assert(
      fc.property(code, (made) => {
        const paper = writtenCaseCode(made);
        expect(paper).toMatch(/^(.{4}-){4}.$/);
        for (const typed of [paper, paper.toLowerCase(), made.replaceAll('0', 'O').replaceAll('1', 'l'), ` ${paper} `])
          expect(parseCaseCode(typed)).toEqual({ ok: true, value: made });
      }),
    ));

  test('every single wrong sign is noticed', () =>
    fc.assert(
      fc.property(code, fc.nat(16), fc.constantFrom(...SIGNS), (made, at, sign) => {
        fc.pre(made.charAt(at) !== sign);
        expect(parseCaseCode(made.slice(0, at) + sign + made.slice(at + 1)).ok).toBe(false);
      }),
    ));

  test('every swap of two neighbours is noticed', () =>
    fc.assert(
      fc.property(code, fc.nat(14), (made, at) => {
        const [a, b] = [made.charAt(at), made.charAt(at + 1)];
        fc.pre(a !== b);
        expect(parseCaseCode(made.slice(0, at) + b + a + made.slice(at + 2)).ok).toBe(false);
      }),
    ));

  test.each([
    ['KR7M', 'length'],
    ['UUUU-UUUU-UUUU-UUUU-U', 'sign'],
  ] as const)('%s is refused: %s', (text, error) => expect(parseCaseCode(text)).toEqual({ ok: false, error }));
});

describe('PIN', () => {
  test('is four digits, all of them in use', () => {
    const pins = Array.from({ length: 500 }, newPin);
    expect(pins.every((pin) => /^\d{4}$/.test(pin))).toBe(true);
    expect(new Set(pins.join('')).size).toBe(10);
  });

  test('the hashes tell neither number nor PIN and bind them to each other', async () => {
    const one = await caseHashes('A'.repeat(17), '1234');
    const other = await caseHashes('B'.repeat(17), '1234');
    expect(one.caseHash).toMatch(/^[0-9a-f]{64}$/);
    expect(one.pinHash).not.toBe(other.pinHash);
    expect(one.pinHash).not.toBe((await caseHashes('A'.repeat(17), '1235')).pinHash);
  });
});
