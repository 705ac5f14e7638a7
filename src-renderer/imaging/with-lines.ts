import type { Box, RecognisedLine, RecognisedPage, RecognisedWord } from '#shared/documents';

/**
 * The page with more lines: words that stand where the page has words already are left out, and what stands beside a line
 * of the page becomes part of it, so that a label and its value stay together.
 */
export function withLines(page: RecognisedPage, more: readonly RecognisedLine[]): RecognisedPage {
  const taken = page.lines.flatMap(({ words }) => words.map(({ box }) => box));
  const lines = [...page.lines];
  for (const line of more) {
    const words = line.words.filter(({ box }) => !taken.some((other) => overlap(box, other)));
    if (words.length === 0) continue;
    const box = around(words);
    const beside = lines.findIndex((other) => isBeside(other.box, box));
    const old = lines[beside];
    if (old === undefined) lines.push({ words, box });
    else lines[beside] = joined(old.words, words);
  }
  return { ...page, lines: lines.sort((a, b) => middle(a.box) - middle(b.box)) };
}

function joined(a: readonly RecognisedWord[], b: readonly RecognisedWord[]): RecognisedLine {
  const words = [...a, ...b].sort((one, other) => one.box.x - other.box.x);
  return { words, box: around(words) };
}

const middle = (box: Box) => box.y + box.height / 2;

/** Whether they share more than a third of the smaller one. */
function overlap(a: Box, b: Box): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return false;
  return width * height > Math.min(a.width * a.height, b.width * b.height) / 3;
}

function isBeside(line: Box, box: Box): boolean {
  const height = Math.min(line.y + line.height, box.y + box.height) - Math.max(line.y, box.y);
  const apart = box.x >= line.x + line.width || box.x + box.width <= line.x;
  return apart && height > 0.6 * Math.max(line.height, box.height);
}

function around(words: readonly RecognisedWord[]): Box {
  const x = Math.min(...words.map(({ box }) => box.x));
  const y = Math.min(...words.map(({ box }) => box.y));
  return {
    x,
    y,
    width: Math.max(...words.map(({ box }) => box.x + box.width)) - x,
    height: Math.max(...words.map(({ box }) => box.y + box.height)) - y,
  };
}
