import { expect, test } from 'vitest';
import { staffEventSchema } from './events.ts';

test('the catalogue takes what it names', () => {
  expect(staffEventSchema.parse({ event: 'exported', item: '0192e6c8' })).toEqual({
    event: 'exported',
    item: '0192e6c8',
  });
});

test.each([
  ['a word more', { event: 'requeued', item: '0192e6c8', note: 'Änne Beispiel' }],
  ['a name where a sign stands', { event: 'requeued', item: 'Änne Bsp' }],
  ['a version with words', { event: 'started', version: 'für Änne Beispiel' }],
  ['an event nobody named', { event: 'visitor', name: 'Änne Beispiel' }],
])('%s has no place in the log', (_, event) => expect(staffEventSchema.safeParse(event).success).toBe(false));
