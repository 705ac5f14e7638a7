import { expect, test } from 'vitest';
import type { ContentPack } from '#shared/content';
import { expiryChecks } from './expiry-readiness.ts';

const amount = (key: string, validFrom: string, validTo: string | null) => ({ key, validFrom, validTo });
/** Only what these checks look at. */
const pack = (amounts: readonly object[], texts: object = {}) =>
  ({ validTo: null, amounts, applications: [{ flow: {}, texts }] }) as unknown as ContentPack;
const expiring = (amounts: readonly object[]) =>
  expiryChecks(pack(amounts), '2026-12-10').find(({ key }) => key === 'expiring');

test.each([
  ['runs out in three weeks', [amount('rbs1', '2026-01-01', '2026-12-31')], 'attention', { soon: 1, expired: 0 }],
  ['ran out yesterday', [amount('rbs1', '2026-01-01', '2026-12-09')], 'bad', { soon: 0, expired: 1 }],
  [
    'has a successor',
    [amount('rbs1', '2026-01-01', '2026-12-31'), amount('rbs1', '2027-01-01', '2027-12-31')],
    'good',
    { soon: 0, expired: 0 },
  ],
  ['has no end', [amount('rbs1', '2026-01-01', null)], 'good', { soon: 0, expired: 0 }],
])('a value that %s', (_, amounts, state, params) => expect(expiring(amounts)).toMatchObject({ state, params }));

test('texts no native speaker has seen are counted for each language', () => {
  const texts = {
    de: { reviewed: true, entries: { a: 'a', b: 'b' } },
    en: { reviewed: false, entries: { a: 'a', b: 'b' } },
    ar: { reviewed: false, entries: { a: 'a' } },
  };
  expect(expiryChecks(pack([], texts), '2026-12-10')).toContainEqual({
    key: 'translations',
    state: 'attention',
    message: 'translations.open',
    params: { list: 'en 2, ar 1' },
  });
});
