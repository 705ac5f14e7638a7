import { expect, test } from 'vitest';
import { letterSets } from './letter-sets.ts';
import type { DocumentKind, ReadDeadline, ReadRemedy } from './read-value.ts';

const weeks: ReadDeadline['value'] = { rule: 'relative', n: 2, unit: 'week', from: 'zugang' };
const day: ReadDeadline['value'] = { rule: 'fixed', date: '2026-12-01' };
const termin: ReadDeadline['value'] = { rule: 'appointment', date: '2026-12-03' };

/** Kind, remedy, whether the paragraph on remedies is there, what the letter names: what is counted. */
test.each<
  [DocumentKind, ReadRemedy['value'] | null, 'ok' | 'missing' | 'unknown', ReadDeadline['value'] | null, string]
>([
  ['jobcenterBescheid', 'widerspruch', 'ok', weeks, 'remedy'],
  ['jobcenterBescheid', null, 'missing', null, 'remedy'],
  ['jobcenterBescheid', null, 'unknown', null, 'remedy'],
  ['jobcenterBescheid', null, 'unknown', termin, 'nothing+Termin'],
  ['jobcenterBescheid', 'widerspruch', 'ok', termin, 'remedy+Termin'],
  ['mitwirkung', null, 'unknown', weeks, 'period'],
  ['mitwirkung', null, 'missing', weeks, 'period'],
  ['mitwirkung', null, 'missing', day, 'day'],
  ['mitwirkung', null, 'missing', null, 'remedy'],
  ['mitwirkung', null, 'unknown', null, 'nothing'],
  ['mahnung', null, 'missing', weeks, 'creditor'],
  ['mahnung', null, 'missing', null, 'nothing'],
  ['gerichtsbrief', 'einspruch', 'ok', weeks, 'remedy'],
  ['unknown', null, 'unknown', null, 'remedy'],
  ['unknown', null, 'missing', null, 'remedy'],
  ['unknown', null, 'missing', day, 'day'],
  ['unknown', null, 'unknown', termin, 'nothing+Termin'],
  ['unknown', null, 'missing', termin, 'nothing+Termin'],
  ['mietvertrag', null, 'unknown', null, 'nothing'],
  ['geburtsurkunde', null, 'missing', null, 'nothing'],
  ['rechnung', null, 'unknown', weeks, 'creditor'],
  ['rechnung', null, 'missing', null, 'nothing'],
  ['bescheidSgb12', null, 'missing', null, 'remedy'],
  ['ablehnungsbescheid', null, 'unknown', null, 'remedy'],
])('%s, %s, %s, %j: %s', (kind, remedy, legalInstruction, deadline, expected) => {
  const sets = letterSets({ kind, remedy, legalInstruction, deadline });
  expect(`${sets.counted}${sets.appointment ? '+Termin' : ''}`).toBe(expected);
});
