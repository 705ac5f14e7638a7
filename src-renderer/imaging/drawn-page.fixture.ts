import { applyHomography, rectangleToCorners } from './homography.ts';
import type { Corners, GreyPicture, Pixels } from './pixels.ts';

/** Always the same noise, between -1 and 1. */
export function noise(seed = 1): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2147483648;
  };
}

export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly corners: Corners;
  /** Grey of table and paper, 60 and 220 unless told. */
  readonly table?: number;
  readonly paper?: number;
  /** Amplitude of the noise in grey values. */
  readonly noise?: number;
  /** Factor of light at a place of the picture, 0 to 1. */
  readonly light?: (x: number, y: number) => number;
  /** Bars like lines of text. Default true. */
  readonly text?: boolean;
}

/** A sheet with bars like lines of text on a table, drawn by asking for each pixel where on the sheet it lies. */
export function drawnPage(drawn: Drawn): GreyPicture {
  const { width, height, corners, table = 60, paper = 220, light = () => 1, text = true } = drawn;
  const random = noise();
  const grey = new Uint8ClampedArray(width * height);
  const toPage = inverseOf(corners);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const { x: u, y: v } = toPage(x + 0.5, y + 0.5);
      const onPage = u > 0 && v > 0 && u < 1 && v < 1;
      const value = onPage ? (text && isInk(u, v) ? 30 : paper) : table;
      grey[y * width + x] = value * light(x, y) + random() * (drawn.noise ?? 0);
    }
  }
  return { width, height, grey };
}

/** Thirty lines of words of uneven length between the margins, the last one short. */
function isInk(u: number, v: number): boolean {
  if (u < 0.12 || u > 0.88 || v < 0.1 || v > 0.8) return false;
  const line = Math.floor((v - 0.1) / 0.022);
  const within = (v - 0.1) / 0.022 - line;
  if (within > 0.4) return false;
  // Each line starts its words elsewhere, so that no columns form, and every word has letters.
  const along = (u - 0.12) * 14 + ((line * 0.618) % 1);
  const letter = (along * 11.3 + line * 0.37) % 1;
  return along % 1 < 0.8 && letter < 0.55;
}

function inverseOf(corners: Corners): (x: number, y: number) => { x: number; y: number } {
  const m = rectangleToCorners(1, 1, corners);
  const [a, b, c, d, e, f, g, h, i] = m;
  const cofactors = [e * i - f * h, c * h - b * i, b * f - c * e] as const;
  const [p, q, r] = [f * g - d * i, a * i - c * g, c * d - a * f];
  const [s, t, w] = [d * h - e * g, b * g - a * h, a * e - b * d];
  return (x, y) => applyHomography([...cofactors, p, q, r, s, t, w], { x, y });
}

export function asPixels({ width, height, grey }: GreyPicture): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < grey.length; i++) data.fill(grey[i] ?? 0, i * 4, i * 4 + 3);
  return { width, height, data };
}

/** The largest distance between corresponding corners, as a share of the diagonal. */
export function cornerError(found: Corners, truth: Corners, width: number, height: number): number {
  const distances = found.map((p, i) => Math.hypot(p.x - (truth[i]?.x ?? 0), p.y - (truth[i]?.y ?? 0)));
  return Math.max(...distances) / Math.hypot(width, height);
}
