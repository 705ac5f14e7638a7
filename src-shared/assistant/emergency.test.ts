import { describe, expect, test } from 'vitest';
import { emergencyOf } from './emergency.ts';

const calm = [{ topic: 'wohngeld', score: 1 }];

describe('a rule is enough to ask first, whatever the model says', () => {
  test.each([
    ['Ich will nicht mehr leben', 'em_suizid'],
    ['mein mann schlaegt mich', 'em_gewalt'],
    ['I have nowhere to sleep tonight', 'em_obdach'],
    ['Kalp krizi geçiriyor', 'em_medizin'],
    ['أريد أن أموت', 'em_suizid'],
    ['він погрожує мені', 'em_gewalt'],
    ['негде ночевать', 'em_obdach'],
  ])('%s', (text, kind) => {
    expect(emergencyOf(text, calm)).toEqual({ tier: 't1', kind });
    expect(emergencyOf(text, [])).toEqual({ tier: 't1', kind });
  });
});

test.each(['Ich will nicht mehr warten', 'Mein Messer ist stumpf', 'Wohngeld', ''])('%s is no rule', (text) => {
  expect(emergencyOf(text, calm)).toEqual({ tier: 'none' });
});

test('the share of all emergency topics together decides between asking, a banner and nothing', () => {
  const ranked = (share: number) => [
    { topic: 'wohngeld', score: 1 - share },
    { topic: 'em_obdach', score: share * 0.6 },
    { topic: 'em_gewalt', score: share * 0.4 },
  ];
  expect(emergencyOf('x', ranked(0.05))).toEqual({ tier: 'none' });
  expect(emergencyOf('x', ranked(0.2))).toEqual({ tier: 't2', kind: 'em_obdach' });
  expect(emergencyOf('x', ranked(0.6))).toEqual({ tier: 't1', kind: 'em_obdach' });
});
