import { describe, expect, test } from 'vitest';
import { type ContentPack, contentPackSchema, contentWarnings, NO_CONTENT, releaseProblems } from './index.ts';

const sourced = { source: 'WoGG', sourceDate: null, mark: 'sourced', checkedOn: null, checkedBy: null } as const;
const dates = { validFrom: '2026-01-01', validTo: '2026-12-31' };
const amount = { ...sourced, ...dates, key: 'rb.rbs1', cents: 56300, per: 'month' } as const;
const office = { ...sourced, key: 'amt', name: 'Amt', street: null, zip: null, city: 'Krefeld', hours: null };

function pack(parts: Partial<ContentPack>): ContentPack {
  return { ...NO_CONTENT, id: 'krefeld', validFrom: '2026-01-01', validTo: '2027-12-31', ...parts };
}

describe('what keeps a pack out of the release profile', () => {
  test.each<[string, Partial<ContentPack>, object[]]>([
    ['sourced facts may be shown', { amounts: [amount] }, []],
    [
      'a second-hand fact may not',
      { amounts: [{ ...amount, mark: 'second-hand' }] },
      [{ where: 'amounts.rb.rbs1', reason: 'not-released' }],
    ],
    [
      'a fact still to verify may not',
      { amounts: [{ ...amount, mark: 'verify' }] },
      [{ where: 'amounts.rb.rbs1', reason: 'not-released' }],
    ],
    ['unless the city releases it', { amounts: [{ ...amount, mark: 'verify', releasedByCity: true }] }, []],
    [
      'an office nobody has called may not, even with a source',
      { offices: [office] },
      [{ where: 'offices.amt', reason: 'not-checked' }],
    ],
    [
      'the release of the city does not replace the call',
      { offices: [{ ...office, mark: 'verify', releasedByCity: true }] },
      [{ where: 'offices.amt', reason: 'not-checked' }],
    ],
    ['a checked office may', { offices: [{ ...office, checkedOn: '2026-11-20' }] }, []],
    ['a pack without a fact is none', {}, [{ where: 'krefeld', reason: 'no-facts' }]],
    ['a value past its date does not hold the pack back', { amounts: [{ ...amount, validTo: '2026-01-31' }] }, []],
  ])('%s', (_name, parts, expected) => {
    expect(releaseProblems(pack(parts))).toEqual(expected);
  });

  test('invented data is found in any list, also one this version does not know', () => {
    const later = { ...pack({ amounts: [amount] }), budget: [{ key: '2025', beispiel: true }] };
    expect(releaseProblems(later)).toEqual([{ where: 'budget.2025', reason: 'sample' }]);
  });
});

describe('what somebody should look at', () => {
  test.each([
    ['2026-11-30', []],
    ['2026-12-01', [{ kind: 'ends-soon', where: 'amounts.rb.rbs1', day: '2026-12-31' }]],
    ['2026-12-31', [{ kind: 'ends-soon', where: 'amounts.rb.rbs1', day: '2026-12-31' }]],
    ['2027-01-01', [{ kind: 'over', where: 'amounts.rb.rbs1', day: '2026-12-31' }]],
  ])('on %s', (day, expected) => {
    const open = pack({ amounts: [amount], validTo: null });
    expect(contentWarnings(open, day)).toEqual(expected);
  });

  test('a pack that has not begun, and one that is over', () => {
    const warnings = (day: string) => contentWarnings(pack({}), day);
    expect(warnings('2025-12-31')).toEqual([{ kind: 'not-begun', where: 'krefeld', day: '2026-01-01' }]);
    expect(warnings('2028-01-01')).toEqual([{ kind: 'over', where: 'krefeld', day: '2027-12-31' }]);
  });

  test('texts no native speaker has seen are counted, one number a language', () => {
    const evidence = [
      { key: 'ausweis', label: { de: 'Ausweis', en: 'ID card', ar: 'بطاقة' }, explain: { de: 'Zeigt', en: 'Shows' } },
    ];
    expect(contentWarnings(pack({ evidence, validTo: null }), '2026-11-24')).toEqual([
      { kind: 'unreviewed', locale: 'en', texts: 2 },
      { kind: 'unreviewed', locale: 'ar', texts: 1 },
    ]);
  });
});

test('the pack without content is a valid pack', () => {
  expect(contentPackSchema.parse(NO_CONTENT)).toEqual(NO_CONTENT);
});
