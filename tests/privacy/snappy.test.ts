import { expect, test } from 'vitest';
import { snappyParts } from './leveldb.ts';
import { snappyAt } from './snappy.ts';

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('latin1'));
/** "Haddad": four letters as they stand, then a copy of two from two back. */
const stream = [6, 3 << 2, ...Buffer.from('Hadd'), (1 << 2) | 2, 3, 0];

test('literal letters and copies become the word again', () => {
  expect(text(snappyAt(Uint8Array.from(stream), 0))).toBe('Haddad');
});

test('a copy may reach into what it is writing', () => {
  expect(text(snappyAt(Uint8Array.from([9, 0, 0x61, (4 << 2) | 1, 1]), 0))).toBe('aaaaaaaaa');
});

test.each([
  ['cut off', stream.slice(0, -1)],
  ['a copy from before the beginning', [6, 3 << 2, ...Buffer.from('Hadd'), (1 << 2) | 2, 9, 0]],
  ['longer than it says', [3, 3 << 2, ...Buffer.from('Hadd')]],
])('%s is no stream', (_, bytes) => {
  expect(snappyAt(Uint8Array.from(bytes), 0)).toBeNull();
});

test('a value IndexedDB has compressed is found inside a log, whatever stands around it', () => {
  const log = Uint8Array.from([1, 2, 0xff, 0x11, 2, ...stream, 9, 9]);
  expect([...snappyParts(log)].map(text)).toEqual(['Haddad']);
});
