import type { Random } from './random.ts';
import type { Truth } from './truth.ts';

/** A letter by its author: draws itself with invented values, which it writes through `truth`. */
export interface Letter {
  readonly name: string;
  /** What it is in plain German. */
  readonly kind: string;
  readonly font: string;
  /** Millimetres; A4 unless told. */
  readonly size?: readonly [number, number];
  /** Points; 10.5 unless told. */
  readonly points?: number;
  readonly paper?: string;
  /** No text to be read: an empty sheet, a photo. The terminal should not accept it, and say why. */
  readonly refused?: 'blank' | 'no_document';
  /** Looks as if written by hand. */
  readonly handwritten?: boolean;
  readonly draw: (truth: Truth, random: Random) => string;
}

export const A4 = [210, 297] as const;

export function sheetOf(letter: Letter, body: string): string {
  const [width, height] = letter.size ?? A4;
  return `<!doctype html><meta charset="utf-8"><title>${letter.name}</title><style>
* { box-sizing: border-box; }
html, body { margin: 0; }
.sheet { --size: ${letter.points ?? 10.5}pt; position: relative; width: ${width}mm; height: ${height}mm; overflow: hidden;
  background: ${letter.paper ?? '#fdfdfb'}; color: #16161a; font-family: ${letter.font}; font-size: var(--size); line-height: 1.32; }
.at { position: absolute; }
p { margin: 0 0 0.75em; }
h1, h2, h3 { margin: 0 0 0.5em; line-height: 1.2; }
table { border-collapse: collapse; width: 100%; margin: 0 0 0.8em; }
td, th { padding: 0.18em 0.4em; text-align: left; vertical-align: top; }
.grid td, .grid th { border: 0.25mm solid #333; }
.rows td { border-bottom: 0.15mm solid #999; }
.right { text-align: right; }
td.n, th.n { text-align: right; white-space: nowrap; }
.small { font-size: 0.72em; line-height: 1.3; }
.tiny { font-size: 0.62em; line-height: 1.25; }
.two { columns: 2; column-gap: 8mm; }
</style><div class="sheet">${body}</div>`;
}

/** Drawn, not text: a round or square stamp of an office, laid over the print. */
export function stamp(random: Random, lines: readonly string[], left: number, top: number, colour = '#8a1f3d'): string {
  const round = random.chance(0.5);
  const size = round ? 'width:32mm;height:32mm;border-radius:50%;padding-top:8mm' : 'width:42mm;padding:2mm';
  return `<div data-drawn class="at" style="left:${left}mm;top:${top}mm;${size};border:0.7mm solid ${colour};color:${colour};
    font:bold 9pt 'Liberation Sans Narrow';text-align:center;transform:rotate(${random.between(-14, 14)}deg);opacity:.72;mix-blend-mode:multiply">${lines.join('<br>')}</div>`;
}

/** Drawn, not text: a scribble in blue or black ink. */
export function signature(random: Random, left: number, top: number): string {
  let path = 'M0 14';
  let x = 0;
  for (let i = 0; i < 9; i++) {
    const to = x + random.between(3, 8);
    path += ` C${x + random.between(0, 4)} ${random.between(-6, 10)} ${to - random.between(0, 3)} ${random.between(12, 30)} ${to} ${random.between(6, 18)}`;
    x = to;
  }
  const ink = random.pick(['#1d2f7a', '#22222a', '#2440a0']);
  return `<svg data-drawn class="at" style="left:${left}mm;top:${top}mm" width="48mm" height="14mm" viewBox="-2 -8 66 40">
    <path d="${path}" fill="none" stroke="${ink}" stroke-width="1.1" stroke-linecap="round"/></svg>`;
}

/** Drawn, not text: marks for folding and punching at the left edge. */
export const foldMarks = [87, 148.5, 192]
  .map((top) => `<div data-drawn class="at" style="left:4mm;top:${top}mm;width:4mm;border-top:0.2mm solid #777"></div>`)
  .join('');

/** Drawn, not text: the grey pixels of a code. */
export function codeMark(random: Random, left: number, top: number, size = 18): string {
  const cells = Array.from({ length: 21 * 21 }, (_, i) =>
    random.chance(0.5) ? `<rect x="${i % 21}" y="${Math.floor(i / 21)}" width="1" height="1"/>` : '',
  );
  return `<svg data-drawn class="at" style="left:${left}mm;top:${top}mm" width="${size}mm" height="${size}mm" viewBox="0 0 21 21">${cells.join('')}</svg>`;
}
