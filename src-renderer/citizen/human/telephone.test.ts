import { expect, test } from 'vitest';
import { telephoneFrom } from './telephone.ts';

test.each([
  ['02151 555 0100', '02151 555 0100'],
  ['+49 (2151) 555-0100', '+49 2151 555 0100'],
  ['0163/5550100', '0163 5550100'],
  ['٠٢١٥١ ٥٥٥٠١٠٠', '02151 5550100'],
])('%s is taken', (text, taken) => expect(telephoneFrom(text)).toEqual({ ok: true, value: taken }));

test.each([
  ['null eins fünf', 'letters'],
  ['02151 555+1', 'letters'],
  ['0151', 'short'],
  ['', 'short'],
  ['1234567890123456', 'long'],
])('%s is not, and the reason is named', (text, problem) =>
  expect(telephoneFrom(text)).toEqual({ ok: false, error: problem }),
);
