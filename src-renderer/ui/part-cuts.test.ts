import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, isShown, partStarts } from './part-cuts.ts';

/** A column of blocks with gaps, none higher than the view. */
const columns = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 400 }), gap: fc.integer({ min: 0, max: 48 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((entries) => {
    const blocks: Block[] = [];
    let top = 0;
    for (const { size, gap } of entries) {
      blocks.push({ top, bottom: top + size });
      top += size + gap;
    }
    return { blocks, height: blocks.at(-1)?.bottom ?? 0 };
  });

describe('reading in parts', () => {
  test('what fits is one part', () => {
    expect(partStarts([{ top: 0, bottom: 500 }], 500, 600)).toEqual([0]);
  });

  test('a part begins with the first block not yet shown whole', () => {
    const blocks = [
      { top: 0, bottom: 300 },
      { top: 320, bottom: 700 },
      { top: 720, bottom: 900 },
    ];
    expect(partStarts(blocks, 900, 600)).toEqual([0, 320]);
  });

  test('columns beside each other: the block that would be cut waits', () => {
    const blocks = [
      { top: 0, bottom: 580 },
      { top: 600, bottom: 1000 },
      { top: 0, bottom: 400 },
      { top: 420, bottom: 900 },
    ];
    expect(partStarts(blocks, 1000, 600)).toEqual([0, 420]);
  });

  test('a block higher than the view is read on in the middle', () => {
    expect(partStarts([{ top: 0, bottom: 1500 }], 1500, 600)).toEqual([0, 600, 1200]);
  });

  test('every block is shown whole in some part, and parts go down only', () => {
    fc.assert(
      fc.property(
        columns,
        fc.integer({ min: 400, max: 1400 }),
        fc.integer({ min: 0, max: 300 }),
        (column, view, shift) => {
          const beside = column.blocks.map(({ top, bottom }) => ({ top: top + shift, bottom: bottom + shift }));
          const blocks = [...column.blocks, ...beside];
          const starts = partStarts(blocks, column.height + shift, view);
          for (const block of blocks) expect(starts.some((start) => isShown(block, start, view))).toBe(true);
          for (const [index, start] of starts.entries())
            if (index > 0) expect(start).toBeGreaterThan(starts[index - 1] ?? 0);
        },
      ),
    );
  });
});
