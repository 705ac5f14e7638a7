import fc from 'fast-check';
import { isValidIBAN } from 'ibantools';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/basics';
import { pageFromText } from './page-from-text.testing.ts';
import { readLetter } from './read-letter.ts';

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

const values = (text: string, kind: string) =>
  readLetter([pageFromText(text)]).values.flatMap((value) => (value.kind === kind ? [value.value] : []));

const anyDay = fc.integer({ min: 0, max: 50_000 }).map((offset) => addDays('1950-01-01', offset));

/** ISO 7064: the two digits that make 18 digits of bank code and account a German IBAN. */
function germanIban(account: bigint): string {
  const bban = account.toString().padStart(18, '0');
  const check = 98n - (BigInt(`${bban}131400`) % 97n);
  return `DE${check.toString().padStart(2, '0')}${bban}`;
}

const anyIban = fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n }).map(germanIban);

function grouped(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

function german(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole},${String(cents % 100).padStart(2, '0')}`;
}

describe('what is printed is read back', () => {
  test('every amount, in every usual form', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.constantFrom(
          (text: string) => `Betrag ${text} EUR`,
          (text: string) => `Betrag: ${text} €.`,
          (text: string) => `in Höhe von ${text} Euro monatlich`,
          (text: string) => `EUR ${text}`,
          (text: string) => `Gesamt\t${text}`,
          (text: string) => `Abzug - ${text} EUR`,
        ),
        (cents, form) => {
          expect(values(form(german(cents)), 'amount')).toEqual([cents]);
        },
      ),
    ));

  test('every day, in figures and in words', () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        expect(values(`am ${date}.${month}.${year}`, 'date')).toEqual([day]);
        expect(values(`am ${Number(date)}. ${MONTHS[Number(month) - 1]} ${year}`, 'date')).toEqual([day]);
        expect(values(`on ${day}`, 'date')).toEqual([day]);
      }),
    ));

  test('every day of this century, with two digits for the year', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }).map((offset) => addDays('2000-01-01', offset)),
        (day) => {
          const [year = '', month = '', date = ''] = day.split('-');
          expect(values(`am ${date}.${month}.${year.slice(2)}`, 'date')).toEqual([day]);
        },
      ),
    ));

  test('every IBAN, in groups, glued or over the end of a line', () =>
    fc.assert(
      fc.property(anyIban, fc.integer({ min: 1, max: 4 }), (iban, group) => {
        const groups = grouped(iban).split(' ');
        const wrapped = `${groups.slice(0, group).join(' ')}\n${groups.slice(group).join(' ')}`;
        for (const text of [grouped(iban), `IBAN: ${iban}`, `IBAN ${wrapped} bei der Bank`])
          expect(values(text, 'iban')).toEqual([iban]);
      }),
    ));

  test('an IBAN with O for 0, I for 1 or S for 5 comes back, flagged', () =>
    fc.assert(
      fc.property(anyIban, (iban) => {
        const misread = iban.slice(0, 2) + iban.slice(2).replace('0', 'O').replace('1', 'I').replace('5', 'S');
        const [read] = readLetter([pageFromText(`IBAN ${grouped(misread)}`)]).values.filter(
          (value) => value.kind === 'iban',
        );
        expect(read?.value).toBe(iban);
        if (misread !== iban) expect(read?.confidence).toBeLessThan(92);
      }),
    ));
});

describe('nothing is invented', () => {
  test('no noise of digits gives an IBAN whose checksum fails', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'DE0123456789OIlS ./-\n'), maxLength: 120 }), (noise) => {
        for (const iban of values(`IBAN DE${noise}`, 'iban')) expect(isValidIBAN(String(iban))).toBe(true);
      }),
    ));

  test('one wrong digit and the IBAN is gone', () =>
    fc.assert(
      fc.property(anyIban, fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (iban, at, by) => {
        const wrong = iban.slice(0, at) + ((Number(iban.charAt(at)) + by) % 10) + iban.slice(at + 1);
        expect(values(`IBAN ${grouped(wrong)}`, 'iban')).toEqual([]);
      }),
    ));

  test('no text at all makes the reader fail, and every place lies on the page', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('bis zum ', '§ 1 ', '12.02.', ''),
        (text, cue) => {
          const page = pageFromText(cue + text);
          const { values: read } = readLetter([page]);
          expect(read.every((value) => value.place.page === 0 && value.place.box.width > 0)).toBe(true);
        },
      ),
    ));

  test.each(['31.02.2026', '00.01.2026', '12.13.2026', '1.2.3', '12.30 Uhr', 'Tel. 02151 12.34.56.78'])(
    '%s is no day',
    (text) => expect(values(`am ${text}`, 'date')).toEqual([]),
  );

  test.each(['58,40 m²', '25,00 %', '08,30 Uhr', '31,5742 Punkte', '4l2,50 EUR', '12.02.2026', '118,50 Std.'])(
    '%s is no amount',
    (text) => expect(values(`Wert ${text}`, 'amount')).toEqual([]),
  );
});
