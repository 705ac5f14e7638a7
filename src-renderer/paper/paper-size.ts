/** Points of a PDF: 72 an inch. */
export type PaperSize = { readonly width: number; readonly height: number };

const POINTS_A_MILLIMETRE = 72 / 25.4;
/** Pages are straightened to this (imaging); a camera sees no size, so a small paper comes enlarged. */
const PAGE_DPI = 220;
const A4 = { short: 210, long: 297 } as const;
/** An identity card (ISO/IEC 7810 ID-1), and the widest roll a till prints on. */
const CARD = { short: 53.98, long: 85.6 } as const;
const TILL_ROLL = 80;

/** How large a page lies on paper: A4 where it has its shape, a card or a receipt where it has theirs, else by its pixels. */
export function paperSize({ width, height }: { readonly width: number; readonly height: number }): PaperSize {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const [narrow, wide] = millimetres(short, long);
  const points = { short: narrow * POINTS_A_MILLIMETRE, long: wide * POINTS_A_MILLIMETRE };
  return width <= height ? { width: points.short, height: points.long } : { width: points.long, height: points.short };
}

function millimetres(short: number, long: number): readonly [number, number] {
  const shape = long / short;
  if (Math.abs(shape / Math.SQRT2 - 1) < 0.01) return [A4.short, A4.long];
  if (Math.abs(shape / (CARD.long / CARD.short) - 1) < 0.03) return [CARD.short, CARD.long];
  const inPixels = (short * 25.4) / PAGE_DPI;
  const narrow = Math.min(inPixels, A4.short, shape > 2.2 ? TILL_ROLL : A4.long / shape);
  return [narrow, narrow * shape];
}
