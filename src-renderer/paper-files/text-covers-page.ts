import type { Pixels } from '#renderer/imaging';
import type { RecognisedPage } from '#shared/documents';

/** Share of the ink that must stand where the words say: a letter may have a logo and a signature, a scan with one line of a fax has far less. */
const COVERED = 0.6;
/** Half of 220 dpi: runs longer than this many pixels (10 mm) are lines of a table, bars and coloured fields, no letters. */
const LONGEST_STROKE = 45;

/** Whether the words of a page are what is printed on it: sensible signs, and ink nowhere else. Otherwise it is recognised. */
export function textCoversPage(page: RecognisedPage, pixels: Pixels): boolean {
  return looksWritten(page) && coveredInk(page, pixels) >= COVERED;
}

/**
 * Fonts without a table of their signs give signs of no script, or letters that are other letters: words without vowels,
 * or q, x, y and j as often as e and n (in German 1, in Turkish and Polish 6 of 100 letters).
 */
export function looksWritten({ lines }: RecognisedPage): boolean {
  const words = lines.flatMap((line) => line.words.map(({ text }) => text));
  const signs = [...words.join('')];
  const share = (pattern: RegExp, of: readonly string[]) =>
    of.filter((text) => pattern.test(text)).length / Math.max(1, of.length);
  const longer = words.filter((word) => /^\p{Script=Latin}{4,}$/u.test(word));
  const letters = signs.filter((sign) => /\p{Script=Latin}/u.test(sign));
  return (
    signs.length > 0 &&
    share(USUAL, signs) >= 0.95 &&
    (longer.length === 0 || share(VOWEL, longer) >= 0.8) &&
    (letters.length < 40 || share(/[qxyj]/i, letters) <= 0.12)
  );
}

const USUAL = /[\p{L}\p{M}\p{N}\p{P}\p{Sc}\p{Sm}°§©®™☐☑☒✓✗■□▪•]/u;
const VOWEL = /[aeiouyàáâäãåæèéêëìíîïıòóôöõøœùúûüýąęėįųū]/i;

function coveredInk(page: RecognisedPage, pixels: Pixels): number {
  const width = pixels.width >> 1;
  const height = pixels.height >> 1;
  const ink = lettersOf(inkOf(pixels, width, height), width, height);
  const total = ink.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  let covered = 0;
  for (const { words } of page.lines) {
    for (const { box } of words) {
      const margin = box.height / 4;
      const [left, right] = [Math.max(0, (box.x - margin) >> 1), Math.min(width, (box.x + box.width + margin) >> 1)];
      const [top, bottom] = [Math.max(0, (box.y - margin) >> 1), Math.min(height, (box.y + box.height + margin) >> 1)];
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          covered += ink[y * width + x] ?? 0;
          // Counted once, however many boxes lie over it.
          ink[y * width + x] = 0;
        }
      }
    }
  }
  return covered / total;
}

function inkOf({ width: full, data }: Pixels, width: number, height: number): Uint8Array {
  const ink = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const p = (y * 2 * full + x * 2) * 4;
      ink[i] = (data[p] ?? 255) * 3 + (data[p + 1] ?? 255) * 6 + (data[p + 2] ?? 255) < 1500 ? 1 : 0;
    }
  }
  return ink;
}

/** The ink without what is longer than a stroke of a letter, across or down. */
function lettersOf(ink: Uint8Array, width: number, height: number): Uint8Array {
  const letters = ink.slice();
  const clear = (lines: number, length: number, lineStep: number, step: number) => {
    for (let line = 0; line < lines; line++) {
      for (let i = 0, run = 0; i <= length; i++) {
        if (i < length && ink[line * lineStep + i * step] === 1) {
          run++;
          continue;
        }
        if (run > LONGEST_STROKE) for (let k = i - run; k < i; k++) letters[line * lineStep + k * step] = 0;
        run = 0;
      }
    }
  };
  clear(height, width, width, 1);
  clear(width, height, 1, width);
  return letters;
}
