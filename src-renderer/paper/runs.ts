import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** A piece of a line in one direction and one script, in the order it stands on paper from left to right. */
export type Run = { readonly text: string; readonly rightToLeft: boolean; readonly arabic: boolean };

const ARABIC = /[؀-ۿݐ-ݿﭐ-﷿ﹰ-﻿]/;

/**
 * Orders one line for drawing from left to right (Unicode bidi algorithm). Needed because a PDF has no direction: printed
 * without it, 640,00 in an Arabic line came out as 00,046 (measured, applications.md).
 */
export function visualRuns(line: string, direction: 'ltr' | 'rtl'): Run[] {
  if (line === '') return [];
  const embedding = bidi.getEmbeddingLevels(line, direction);
  const order = [...line.split('').keys()];
  for (const [start = 0, end = 0] of bidi.getReorderSegments(line, embedding)) {
    const reversed = order.slice(start, end + 1).reverse();
    order.splice(start, reversed.length, ...reversed);
  }
  const runs: { indices: number[]; rightToLeft: boolean; arabic: boolean }[] = [];
  for (const index of order) {
    const rightToLeft = (embedding.levels[index] ?? 0) % 2 === 1;
    const character = line.charAt(index);
    const last = runs.at(-1);
    // Spaces and signs have no script of their own: they stay with their neighbour.
    const arabic =
      ARABIC.test(character) || (/[\s.,:;!?()\-–]/.test(character) && rightToLeft && last?.arabic === true);
    if (last !== undefined && last.rightToLeft === rightToLeft && last.arabic === arabic) last.indices.push(index);
    else runs.push({ indices: [index], rightToLeft, arabic });
  }
  return runs.map(({ indices, rightToLeft, arabic }) => {
    // The font engine turns Arabic letters itself; a bracket or a space alone it draws as it comes.
    const turned = rightToLeft && arabic;
    const logical = turned ? [...indices].reverse() : indices;
    const text = logical.map((index) => mirrored(line.charAt(index), rightToLeft)).join('');
    return { text, rightToLeft: turned, arabic };
  });
}

function mirrored(character: string, rightToLeft: boolean): string {
  return rightToLeft ? (bidi.getMirroredCharacter(character) ?? character) : character;
}

/** Breaks a paragraph at spaces so that no line is wider than `width`; a word that is too long is broken by letters. */
export function brokenLines(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/(?<=[ -])/)) {
      if (measure(line + word.trimEnd()) <= width) {
        line += word;
        continue;
      }
      if (line !== '') lines.push(line.trimEnd());
      line = word;
      while (measure(line.trimEnd()) > width && line.length > 1) {
        const length = fittingLength(line, width, measure);
        lines.push(line.slice(0, length));
        line = line.slice(length);
      }
    }
    lines.push(line.trimEnd());
    return lines;
  });
}

/** How many signs of a word fit, at least one. By halves: one long pasted word is measured often enough. */
function fittingLength(word: string, width: number, measure: (text: string) => number): number {
  let [fits, tooLong] = [1, word.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(word.slice(0, middle)) <= width) fits = middle;
    else tooLong = middle;
  }
  return fits;
}
