import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDeadline } from './compute-deadline.ts';
import type { DeadlineInput } from './input.ts';

/** The contract takes any value, the type only the right ones. */
function compute(value: unknown) {
  return computeDeadline(value as DeadlineInput);
}
const remedy = { kind: 'remedy', regime: 'SGG', trigger: 'post_inland', postedOn: '2026-01-12' };
const event = { kind: 'event_period', eventDate: '2026-01-12' };
const start = { kind: 'benefit_start', appliedOn: '2026-05-20' };

/** One row an error of the contract; earlier checks win over later ones. */
const ERRORS: readonly (readonly [unknown, string, string])[] = [
  [null, 'invalid_input', ''],
  ['remedy', 'invalid_input', ''],
  [[], 'invalid_input', ''],
  [() => 0, 'invalid_input', ''],
  [{}, 'missing', 'kind'],
  [{ kind: null, zzz: 1 }, 'missing', 'kind'],
  [{ kind: 7 }, 'invalid_type', 'kind'],
  [{ kind: 'toString' }, 'invalid_value', 'kind'],
  // Foreign keys before everything else, ascending
  [{ kind: 'remedy', zzz: 1, id: 'w01' }, 'unknown_field', 'id'],
  [{ kind: 'remedy', appliedOn: 1, zzz: 1 }, 'not_allowed', 'appliedOn'],
  [JSON.parse('{"kind":"remedy","__proto__":1}'), 'unknown_field', '__proto__'],
  [{ kind: 'appointment', constructor: 1 }, 'unknown_field', 'constructor'],
  // Fields in the order of the table
  [{ kind: 'remedy' }, 'missing', 'regime'],
  [{ ...remedy, regime: 1 }, 'invalid_type', 'regime'],
  [{ ...remedy, regime: 'XYZ' }, 'invalid_value', 'regime'],
  [{ ...remedy, trigger: null }, 'missing', 'trigger'],
  [{ ...remedy, postedOn: 20260112, stage: 'x' }, 'invalid_type', 'postedOn'],
  [{ ...remedy, postedOn: '12.01.2026' }, 'invalid_date', 'postedOn'],
  [{ ...remedy, postedOn: '2025-02-29' }, 'invalid_date', 'postedOn'],
  [{ ...remedy, postedOn: '1999-12-31' }, 'out_of_range', 'postedOn'],
  [{ ...remedy, postedOn: '2100-01-01' }, 'out_of_range', 'postedOn'],
  [{ ...remedy, legalInstruction: 'bad' }, 'invalid_value', 'legalInstruction'],
  [{ kind: 'fixed_date', date: '2026-02-14', noRollNotice: 'yes' }, 'invalid_type', 'noRollNotice'],
  // The period
  [event, 'missing', 'period'],
  [{ ...event, period: 14 }, 'invalid_type', 'period'],
  [{ ...event, period: [14, 'day'] }, 'invalid_type', 'period'],
  [{ ...event, period: { days: 14, amount: 1 } }, 'unknown_field', 'period.amount'],
  [{ ...event, period: {} }, 'missing', 'period.n'],
  [{ ...event, period: { n: '14' } }, 'invalid_type', 'period.n'],
  [{ ...event, period: { n: 1.5 } }, 'invalid_value', 'period.n'],
  [{ ...event, period: { n: Number.NaN } }, 'invalid_value', 'period.n'],
  [{ ...event, period: { n: 0 } }, 'missing', 'period.unit'],
  [{ ...event, period: { n: 0, unit: 1 } }, 'invalid_type', 'period.unit'],
  [{ ...event, period: { n: 0, unit: 'fortnight' } }, 'invalid_value', 'period.unit'],
  [{ ...event, period: { n: 0, unit: 'day' } }, 'out_of_range', 'period.n'],
  [{ ...event, period: { n: 1001, unit: 'day' } }, 'out_of_range', 'period.n'],
  [{ ...event, period: { n: 151, unit: 'week' } }, 'out_of_range', 'period.n'],
  [{ ...event, period: { n: 61, unit: 'month' } }, 'out_of_range', 'period.n'],
  [{ ...event, period: { n: 11, unit: 'year' } }, 'out_of_range', 'period.n'],
  [{ ...start, benefit: 'kiz', grantMonths: '6' }, 'invalid_type', 'grantMonths'],
  [{ ...start, benefit: 'kiz', grantMonths: 6.5 }, 'invalid_value', 'grantMonths'],
  [{ ...start, benefit: 'kiz', grantMonths: 25 }, 'out_of_range', 'grantMonths'],
  // Across fields
  [{ ...remedy, regime: 'SGBX' }, 'unsupported', 'regime'],
  [{ kind: 'appointment', regime: 'SGBX', date: '2026-02-14' }, 'unsupported', 'regime'],
  [{ ...remedy, trigger: 'letter_date' }, 'unsupported', 'trigger'],
  [{ ...remedy, trigger: 'hand' }, 'missing', 'receivedOn'],
  [{ kind: 'remedy', regime: 'SGG', trigger: 'portal' }, 'missing', 'letterDate'],
  [
    { ...remedy, kind: 'authority_period', trigger: 'letter_date', period: { n: 1, unit: 'week' } },
    'missing',
    'letterDate',
  ],
  [{ ...remedy, trigger: 'hand', receivedOn: '2026-01-11' }, 'order', 'receivedOn'],
  [{ kind: 'inactivity', regime: 'AO', subject: 'application', filedOn: '2026-01-12' }, 'unsupported', 'subject'],
  [{ ...start, benefit: 'but', entitledFrom: '2026-05-01' }, 'unsupported', 'benefit'],
  [{ kind: 'claim_after_refusal', benefit: 'kiz', knownOn: '2026-01-12' }, 'unsupported', 'benefit'],
  [{ kind: 'review', benefit: 'rundfunk', appliedOn: '2026-01-12' }, 'unsupported', 'benefit'],
  [{ ...start, benefit: 'gdb', entitledFrom: '2026-05-01', grantMonths: 3 }, 'not_allowed', 'entitledFrom'],
  [{ ...start, benefit: 'uvg', grantMonths: 3 }, 'not_allowed', 'grantMonths'],
];

describe('errors are values, the first one wins', () => {
  test.each(ERRORS)('%j: %s %s', (value, code, field) =>
    expect(compute(value)).toEqual({ ok: false, error: { code, field } }),
  );

  test('null counts as absent, whatever the field', () => {
    const withNulls = { ...remedy, letterDate: null, period: null, stage: null, appliedOn: null };
    expect(compute(withNulls)).toEqual(compute(remedy));
  });

  test('no value at all makes it throw', () => {
    const throwing = new Proxy({}, { ownKeys: () => expect.fail('a foreign trap') });
    expect(compute(throwing)).toEqual({ ok: false, error: { code: 'invalid_input', field: '' } });
    const names = fc.constantFrom('kind', 'regime', 'trigger', 'period', 'letterDate', 'benefit', 'x');
    const values = fc.oneof(
      fc.anything(),
      fc.constantFrom('remedy', 'SGG', 'hand', 'wohngeld', 'renewal', '2026-02-31', { n: 3, unit: 'day' }),
    );
    fc.assert(fc.property(fc.anything(), (value) => typeof compute(value).ok === 'boolean'));
    fc.assert(fc.property(fc.dictionary(names, values), (value) => typeof compute(value).ok === 'boolean'));
  });
});
