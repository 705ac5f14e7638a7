import { OPS } from 'pdfjs-dist';

/** From this share of the page on, pictures are a scan, and letters below them or without ink are somebody's recognition. */
const SCAN = 0.6;

type Matrix = readonly [number, number, number, number, number, number];
type State = { readonly matrix: Matrix; readonly hidden: boolean };

const PICTURES = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/**
 * Share of a page's letters that nobody sees: drawn without ink (text mode 3 and 7), or below a scan of the page. A scanner
 * writes such letters, as well or badly as it reads; what it read is never taken for the sender's own text.
 */
export function hiddenShare(
  operations: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  pageArea: number,
): number {
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], hidden: false };
  const kept: State[] = [];
  let [letters, hidden, pictured] = [0, 0, 0];
  operations.fnArray.forEach((operation, index) => {
    const given = operations.argsArray[index];
    const args = Array.isArray(given) ? given : [];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) kept.push(state);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) state = kept.pop() ?? state;
    if (operation === OPS.transform) state = { ...state, matrix: times(state.matrix, args) };
    if (operation === OPS.paintFormXObjectBegin && isNumbers(args[0]))
      state = { ...state, matrix: times(state.matrix, args[0]) };
    if (operation === OPS.setTextRenderingMode) state = { ...state, hidden: args[0] === 3 || args[0] === 7 };
    if (operation === OPS.showText) {
      const shown = Array.isArray(args[0])
        ? args[0].filter((glyph) => typeof glyph === 'object' && glyph !== null).length
        : 0;
      letters += shown;
      if (state.hidden) hidden += shown;
    }
    if (PICTURES.has(operation)) {
      const [a, b, c, d] = state.matrix;
      pictured += Math.abs(a * d - b * c) / pageArea;
      if (pictured >= SCAN) hidden = letters;
    }
  });
  return letters === 0 ? 0 : hidden / letters;
}

const isNumbers = (given: unknown): given is ArrayLike<number> =>
  typeof given === 'object' && given !== null && 'length' in given && given.length === 6;

function times([a, b, c, d, e, f]: Matrix, given: ArrayLike<unknown>): Matrix {
  const [p, q, r, s, t, u] = Array.from({ length: 6 }, (_, i) => Number(given[i] ?? 0)) as unknown as Matrix;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
