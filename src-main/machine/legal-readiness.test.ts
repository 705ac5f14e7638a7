import { expect, test } from 'vitest';
import type { LegalPoint } from '#shared/content';
import { legalCheck } from './legal-readiness.ts';

/** Only what this check looks at. */
const pack = (...states: LegalPoint['status'][]) => ({
  legalPoints: states.map((status) => ({ status }) as LegalPoint),
});

test.each([
  ['eleven are open', pack(...Array<'open'>(11).fill('open')), 'attention', 'legal.open', { open: 11 }],
  ['one is open', pack('confirmed', 'open'), 'attention', 'legal.one', { open: 1 }],
  ['one was answered otherwise: the code has to follow', pack('open', 'changed'), 'attention', 'legal.changed', {}],
  ['all are confirmed', pack('confirmed', 'confirmed'), 'good', 'legal.none', { open: 0 }],
  ['the content brings no list: nothing is claimed', pack(), 'unknown', 'legal.no-list', { open: 0 }],
])('%s', (_, content, state, message, params) =>
  expect(legalCheck(content)).toMatchObject({ key: 'legal-points', state, message, params }),
);
