import { expect, test } from 'vitest';
import type { Row } from './peers.ts';
import { preparationGain, tableOf } from './table.ts';

const row = (file: string, ours: number, raw: number, corner: number | null): Row => ({
  file,
  condition: 'wood',
  group: 'medium',
  peers: { ours: { error: ours, ms: 3000 }, nativeRaw: { error: raw, ms: 1200 } },
  corners: { ours: corner, jscanify: null },
});
const rows = [row('a.wood.jpg', 0.5, 30, 0.1), row('b.wood.jpg', 1, 40, 0.7), row('c.wood.jpg', 4, 80, 0.2)];

test('a row names median, 90th percentile and time of each peer that took part', () => {
  const [head, , wood] = tableOf(rows).split('\n');
  expect(head).toBe('| condition | n | our pipeline | native, raw, defaults | corners ours | corners jscanify |');
  expect(wood).toBe('| wood | 3 | 1.00 / 4.00 · 3000 ms | 40.00 / 80.00 · 1200 ms | 0.20 % (2/3) | 100.00 % (0/3) |');
});

test('the gain of preparation compares medians', () => {
  expect(preparationGain(rows)).toBe('medium: preparation 40.0 times better than raw (40.00 → 1.00)');
});
