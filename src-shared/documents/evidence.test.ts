import { expect, test } from 'vitest';
import { confidenceNeedsCare } from './confidence.ts';
import { evidenceKeyOf } from './evidence.ts';

test.each([
  ['mietvertrag', 'mietvertrag'],
  ['lohnabrechnung', 'lohn12m'],
  ['rentenbescheid', 'rentenbescheid'],
  ['jobcenterBescheid', 'bescheidSgb2'],
  ['wohngeldBescheid', 'bescheidWohngeld'],
  ['kontoauszug', 'kontoauszug3m'],
  ['schwerbehinderungBescheid', 'sbAusweis'],
  ['mahnung', null],
  ['mitwirkung', null],
  ['unknown', null],
] as const)('a paper of kind %s serves as %s', (kind, key) => expect(evidenceKeyOf(kind)).toBe(key));

test.each([
  [91.9, true],
  [92, false],
  [100, false],
])('a confidence of %d needs care: %s', (confidence, care) => expect(confidenceNeedsCare(confidence)).toBe(care));
