import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { confidenceNeedsCare } from './confidence.ts';
import { evidenceKeyOf } from './evidence.ts';
import { BENEFITS } from './kinds/benefits.ts';
import { HOME_AND_MONEY } from './kinds/home-and-money.ts';
import { LETTERS } from './kinds/letters.ts';
import { PEOPLE } from './kinds/people.ts';

test.each([
  ['mietvertrag', 'mietvertrag'],
  ['lohnabrechnung', 'lohn12m'],
  ['rentenbescheid', 'rentenbescheid'],
  ['jobcenterBescheid', 'bescheidSgb2'],
  ['wohngeldBescheid', 'bescheidWohngeld'],
  ['kontoauszug', 'kontoauszug3m'],
  ['schwerbehinderungBescheid', 'sbAusweis'],
  ['geburtsurkunde', 'geburtsurkunde'],
  ['bescheidKiz', 'bescheidKiz'],
  ['mahnung', null],
  ['rechnung', null],
  ['mitwirkung', null],
  ['unknown', null],
] as const)('a paper of kind %s serves as %s', (kind, key) => expect(evidenceKeyOf(kind)).toBe(key));

test('every Nachweis a kind serves as is in the list of the content pack', () => {
  const file = new URL('../../assets/content/krefeld/evidence.yaml', import.meta.url);
  const list = z.array(z.object({ key: z.string() })).parse(parse(readFileSync(file, 'utf8')));
  const known = list.map(({ key }) => key);
  const all = { ...BENEFITS, ...LETTERS, ...HOME_AND_MONEY, ...PEOPLE };
  const keys = (Object.keys(all) as (keyof typeof all)[]).map(evidenceKeyOf).filter((key) => key !== null);
  expect(keys.filter((key) => !known.includes(key))).toEqual([]);
  expect(keys.length).toBeGreaterThan(35);
});

test.each([
  [91.9, true],
  [92, false],
  [100, false],
])('a confidence of %d needs care: %s', (confidence, care) => expect(confidenceNeedsCare(confidence)).toBe(care));
