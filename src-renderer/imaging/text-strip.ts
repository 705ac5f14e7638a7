import type { GreyPicture } from './pixels.ts';

/** Height of the strip at 220 dpi: five to seven lines of a letter. */
const HEIGHT = 320;

/** The horizontal strip of a flattened page that holds most ink in its rows without being a solid picture. */
export function textStrip({ width, height, grey }: GreyPicture): GreyPicture {
  const stripHeight = Math.min(HEIGHT, height);
  const rows = new Float64Array(height);
  for (let y = 0; y < height; y++) {
    let ink = 0;
    for (let x = Math.round(width * 0.05); x < width * 0.95; x += 3) if ((grey[y * width + x] ?? 255) < 140) ink++;
    // A rule or a black bar fills its row: it is no text.
    rows[y] = ink * 3 > width * 0.4 ? 0 : ink;
  }
  let sum = 0;
  let best = 0;
  let most = -1;
  for (let y = 0; y < height; y++) {
    sum += (rows[y] ?? 0) - (y >= stripHeight ? (rows[y - stripHeight] ?? 0) : 0);
    if (y >= stripHeight - 1 && sum > most) {
      most = sum;
      best = y - stripHeight + 1;
    }
  }
  return { width, height: stripHeight, grey: grey.slice(best * width, (best + stripHeight) * width) };
}
