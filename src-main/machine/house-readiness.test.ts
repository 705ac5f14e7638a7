import { expect, test } from 'vitest';
import { emptySetupState } from '#main/staff';
import { withTestSheet } from './house-readiness.ts';
import { readinessCheck } from './readiness.ts';

const DAY = 86_400_000;
const AT = '2026-11-24T07:58:00.000Z';
const ready = readinessCheck('printer', 'good', 'printer.ready');
const judged = (good: boolean) => ({ ...emptySetupState, judged: { printer: { at: AT, good } } });

test('a printer is good when somebody has seen a sheet, and not for ever', () => {
  const now = Date.parse(AT);
  expect(withTestSheet(ready, emptySetupState, now)).toMatchObject({ state: 'attention', message: 'printer.untested' });
  expect(withTestSheet(ready, judged(true), now)).toMatchObject({ state: 'good', params: { at: AT } });
  expect(withTestSheet(ready, judged(true), now + 8 * DAY)).toMatchObject({ state: 'attention' });
  expect(withTestSheet(ready, judged(false), now)).toMatchObject({ state: 'bad', message: 'device.failed' });
});

test('what CUPS says is missing stays missing, however good the last sheet was', () => {
  const missing = readinessCheck('printer', 'bad', 'printer.missing');
  expect(withTestSheet(missing, judged(true), Date.parse(AT))).toBe(missing);
});
