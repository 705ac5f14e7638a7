/** A block of the stage in pixels from the top of the content. */
export type Block = { readonly top: number; readonly bottom: number };

/**
 * Where the parts of a stage begin, in pixels: each part shows whole blocks, as many as fit a view of that height, and the
 * next one begins with the first block not yet shown whole. Blocks may stand side by side. Only a block higher than the view
 * itself is read on in the middle.
 */
export function partStarts(blocks: readonly Block[], height: number, view: number): readonly number[] {
  const starts = [0];
  if (view <= 0 || height <= view) return starts;
  for (let start = 0; start + view < height; ) {
    const limit = start + view;
    const later = blocks.filter(({ top, bottom }) => top > start && bottom > limit).map(({ top }) => top);
    const runsOn = blocks.some(({ top, bottom }) => top <= start && bottom > limit);
    if (later.length === 0 && !runsOn) break;
    start = Math.min(limit, ...later);
    starts.push(start);
  }
  return starts;
}

/** Whether a block is shown in the part that begins at `start`: wholly inside, or too high for any part. */
export function isShown({ top, bottom }: Block, start: number, view: number): boolean {
  return bottom - top > view || (top >= start && bottom <= start + view);
}
