import type { GreyPicture } from './pixels.ts';

const INK = 150;
/** Columns are looked at in strips this wide: a line of a letter that lies a little askew stays one line in each. */
const STRIP = 120;

/**
 * Whether the lines of a flattened page look upside down, without reading them: German text has many more tall letters and
 * capitals than letters that hang below the line, so each line has a heavier side. -1 (surely on its head) to 1 (surely
 * upright); near 0 for tables of digits, capitals and pages without lines. A hint only: costs milliseconds, proves nothing.
 */
export function uprightness({ width, height, grey }: GreyPicture): number {
  let [above, below] = [0, 0];
  const rows = new Uint16Array(height);
  for (let left = Math.round(width * 0.05); left + STRIP <= width * 0.95; left += STRIP) {
    for (let y = 0; y < height; y++) {
      let ink = 0;
      for (let i = y * width + left, end = i + STRIP; i < end; i++) if ((grey[i] ?? 255) < INK) ink++;
      rows[y] = ink;
    }
    for (const [top, bottom] of bandsOf(rows)) {
      const sides = sidesOf(rows, top, bottom);
      above += sides.above;
      below += sides.below;
    }
  }
  return above + below === 0 ? 0 : (above - below) / (above + below);
}

/** Runs of rows with ink that are as high as a line of print (8 to 70 pixels at 220 dpi). */
function bandsOf(rows: Uint16Array): readonly (readonly [number, number])[] {
  const bands: [number, number][] = [];
  let start = -1;
  for (let y = 0; y <= rows.length; y++) {
    const ink = (rows[y] ?? 0) > 0;
    if (ink && start < 0) start = y;
    if (!ink && start >= 0) {
      const size = y - start;
      if (size >= 8 && size <= 70) bands.push([start, y]);
      start = -1;
    }
  }
  return bands;
}

/** Ink above and below the dense middle of one line (where its small letters are). */
function sidesOf(rows: Uint16Array, top: number, bottom: number): { above: number; below: number } {
  let most = 0;
  for (let y = top; y < bottom; y++) most = Math.max(most, rows[y] ?? 0);
  // A rule has all its ink in two or three rows, and a bar is full.
  if (most < 8 || most > STRIP * 0.8) return { above: 0, below: 0 };
  const dense = most * 0.45;
  let [first, last] = [bottom, top];
  for (let y = top; y < bottom; y++) {
    if ((rows[y] ?? 0) < dense) continue;
    first = Math.min(first, y);
    last = Math.max(last, y);
  }
  let [above, below] = [0, 0];
  for (let y = top; y < first; y++) above += rows[y] ?? 0;
  for (let y = last + 1; y < bottom; y++) below += rows[y] ?? 0;
  return { above, below };
}
