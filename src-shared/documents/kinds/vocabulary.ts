export type Weighted = readonly [pattern: RegExp, weight: number];

/**
 * How a kind of paper is known; all folded. `title`: begins a line or cell of the head, where a paper says what it is (six
 * points, enough alone). `head` counts in the first lines, `anywhere` in the whole text, each once.
 */
export type KindVocabulary = {
  readonly title?: RegExp;
  readonly head?: readonly Weighted[];
  readonly anywhere?: readonly Weighted[];
};

/** A paper in which an office decides. */
export const DECIDES: Weighted = [
  /\bbescheid\b|\b[a-z]+bescheid\b|\bbewillig|\bfestgesetzt\b|\babgelehnt\b|\bablehnung\b|\baufhebung\b|\brechtsbehelfsbelehrung/,
  2,
];
/** A refusal is a kind of its own, whatever it refuses. */
export const REFUSED: Weighted = [
  /\bablehnung (?:ihre[rs]|des|der) |\bablehnungsbescheid|\bantrag abgelehnt|\bversagung (?:der|ihrer)/,
  -6,
];
/** It asks for papers and decides nothing. */
export const ASKS: Weighted = [
  /\bfehlende[rn]? (?:unterlagen|nachweise)|\banforderung\b|\baufforderung zur mitwirkung|\beingangsbestatigung/,
  -4,
];
/** A personal letter, no certificate and no receipt. */
export const GREETS: Weighted = [/\bsehr geehrte[r]? (?:frau|herr|damen|familie)/, -2];
