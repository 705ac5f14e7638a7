import { shrink } from './grey.ts';
import type { GreyPicture } from './pixels.ts';

/** Looked for at half size (110 dpi): small print is six pixels high there, a headline forty. */
const HALF = 0.5;
const INK = 160;
const LOWEST = 5;
const HIGHEST = 40;
/** Blurred or written by hand, the letters of a word hang together: so many heights long one may be. */
const LONGEST = 8;

interface Shape {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How many pieces of ink on a flattened, level page are like letters: as high as letters are, and with another of their kind
 * beside them on the same line. Grain, checks and photos are dark too, but they form no lines.
 */
export function lettersInRows(page: GreyPicture): number {
  const letters = lettersOf(shrink(page, HALF)).sort((p, q) => p.left - q.left);
  return letters.filter((letter, i) => {
    const reach = letter.right + 1 + 1.2 * heightOf(letter);
    for (let k = i + 1; k < letters.length; k++) {
      const next = letters[k];
      if (next === undefined || next.left > reach) return false;
      if (next.left > letter.left && sameLine(letter, next)) return true;
    }
    return false;
  }).length;
}

const heightOf = ({ top, bottom }: Shape) => bottom - top + 1;

function sameLine(p: Shape, q: Shape): boolean {
  const [a, b] = [heightOf(p), heightOf(q)];
  const common = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) + 1;
  return Math.max(a, b) <= 2 * Math.min(a, b) && common > 0.6 * Math.min(a, b);
}

/** Connected pieces of ink with the size of a letter or word, and not solid like a bar or a dark spot. */
function lettersOf({ width, height, grey }: GreyPicture): Shape[] {
  const open = new Uint8Array(grey.length);
  // The outermost 4 % show what is left of the table and the shadow of the page's edge; no piece reaches the border then.
  const [marginX, marginY] = [Math.max(1, Math.round(width * 0.04)), Math.max(1, Math.round(height * 0.04))];
  for (let y = marginY; y < height - marginY; y++) {
    for (let i = y * width + marginX; i < (y + 1) * width - marginX; i++) if ((grey[i] ?? 255) < INK) open[i] = 1;
  }
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  const letters: Shape[] = [];
  const stack: number[] = [];
  for (let start = 0; start < open.length; start++) {
    if (open[start] === 0) continue;
    open[start] = 0;
    stack.push(start);
    let [left, right, top, bottom, count] = [width, 0, height, 0, 0];
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      const y = Math.floor(i / width);
      const x = i - y * width;
      count++;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      for (const step of around) {
        if (open[i + step] !== 1) continue;
        open[i + step] = 0;
        stack.push(i + step);
      }
    }
    const [wide, high] = [right - left + 1, bottom - top + 1];
    if (high < LOWEST || high > HIGHEST || wide < 2 || wide > LONGEST * high) continue;
    // An l is a bar too, a thick one is none.
    const solid = Math.min(wide, high) > 6 && count > 0.8 * wide * high;
    if (count >= 8 && !solid) letters.push({ left, right, top, bottom });
  }
  return letters;
}
