import type { PaperLight } from './flatten-light.ts';
import { lettersInRows } from './letters-in-rows.ts';
import type { FoundPage } from './page-corners.ts';
import { dpiOf } from './paper-size.ts';
import type { GreyPicture } from './pixels.ts';

export type QualityHint = 'no-page' | 'blank' | 'blurred' | 'dark' | 'glare' | 'too-small' | 'cut-off' | 'two-sheets';

/** `accepted: false` means: nothing useful can be read from this picture; hints beside `accepted: true` are advice. */
export interface Quality {
  readonly accepted: boolean;
  readonly hints: readonly QualityHint[];
}

/** What the verdict rests on; each number is measured alone and tested alone. */
export interface Measures {
  /** Share of the page (without its outer 4 %) that is ink. A letter has 2 to 10 %. */
  readonly ink: number;
  /** Pieces of ink that stand in lines as letters do. An ID card has 80, a short letter 300; boards, checks and photos one or none. */
  readonly letters: number;
  /** 0 to 1: how steep the strokes are against their own depth. Noise does not raise it. */
  readonly sharpness: number;
  /** Brightness of the paper, 0 to 255, where it is best lit (75th percentile). */
  readonly light: number;
  /** Share of the page burnt out by a lamp while the rest is not. */
  readonly glare: number;
  /** Dots an inch on the paper, whose size is guessed from its shape. */
  readonly dpi: number;
}

export function measure(found: FoundPage | null, flat: GreyPicture, paper: PaperLight): Measures {
  return {
    ink: inkShare(flat),
    letters: lettersInRows(flat),
    sharpness: sharpness(flat),
    light: percentile(paper.light, 0.75),
    glare: glareShare(paper),
    dpi: found === null ? 0 : dpiOf(found.corners),
  };
}

const FEWEST_LETTERS = 12;

export function judgeQuality(found: FoundPage | null, measures: Measures): Quality {
  const blocking: QualityHint[] = [];
  const advice: QualityHint[] = [];
  // More than a third "ink" is a photo or a pattern, no letter.
  if (found === null || measures.ink > 0.35) blocking.push('no-page');
  if (measures.light < 40) blocking.push('dark');
  else if (measures.light < 70) advice.push('dark');
  if (found !== null) {
    if (measures.ink < 0.0012) blocking.push('blank');
    else if (measures.sharpness < 0.16) blocking.push('blurred');
    // What is sharp and forms no line of letters is grain, a pattern or a photo. A blurred letter has none either: said above.
    else if (measures.letters < FEWEST_LETTERS && !blocking.includes('no-page')) blocking.push('no-page');
    if (measures.glare > 0.02) advice.push('glare');
    // Below 60 dpi (85 when the sheet was A5) small print has no strokes left; 150 dpi is what the capture page should reach.
    if (measures.dpi < 60) blocking.push('too-small');
    else if (measures.dpi < 150) advice.push('too-small');
    if (found.cutOff) advice.push('cut-off');
    if (found.others > 0) advice.push('two-sheets');
  }
  return { accepted: blocking.length === 0, hints: [...blocking, ...advice] };
}

export function inkShare({ width, height, grey }: GreyPicture): number {
  const [left, top] = [Math.round(width * 0.04), Math.round(height * 0.04)];
  let ink = 0;
  let all = 0;
  for (let y = top + 1; y < height - top - 1; y += 2) {
    for (let x = left + 1; x < width - left - 1; x += 2) {
      const i = y * width + x;
      all++;
      // Two dark neighbours: a single dark pixel is noise of the camera.
      if ((grey[i] ?? 255) < 150 && (grey[i + 1] ?? 255) < 170 && (grey[i + width] ?? 255) < 200) ink++;
    }
  }
  return all === 0 ? 0 : ink / all;
}

/**
 * Steepness of strokes: in tiles of 24 pixels with real ink, the steepest step over two pixels of the averaged picture,
 * divided by the depth of the ink there; the upper quartile of all tiles. The variance of the Laplacian would call noise sharp.
 */
export function sharpness({ width, height, grey }: GreyPicture): number {
  const TILE = 24;
  const values: number[] = [];
  const mean = (i: number) =>
    ((grey[i] ?? 0) + (grey[i + 1] ?? 0) + (grey[i + width] ?? 0) + (grey[i + width + 1] ?? 0)) / 4;
  for (let top = Math.round(height * 0.04); top + TILE < height * 0.96; top += TILE * 2) {
    for (let left = Math.round(width * 0.04); left + TILE < width * 0.96; left += TILE) {
      let darkest = 255;
      let steepest = 0;
      for (let y = top; y < top + TILE; y++) {
        for (let x = left; x < left + TILE; x++) {
          const i = y * width + x;
          const value = mean(i);
          darkest = Math.min(darkest, value);
          steepest = Math.max(steepest, Math.abs(mean(i + 2) - value), Math.abs(mean(i + 2 * width) - value));
        }
      }
      const depth = 255 - darkest;
      if (depth > 90) values.push(steepest / depth);
    }
  }
  return values.length < 8 ? 0 : percentile(Float32Array.from(values), 0.75);
}

/** Blocks burnt out (252 and more) count only while most of the paper is clearly darker: a flatbed is white everywhere. */
export function glareShare({ light }: PaperLight): number {
  if (percentile(light, 0.5) > 225) return 0;
  let burnt = 0;
  for (const value of light) if (value >= 252) burnt++;
  return burnt / Math.max(1, light.length);
}

function percentile(values: Float32Array, part: number): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
