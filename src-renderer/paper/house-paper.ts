import { qrModules } from './qr-modules.ts';
import { type PaperFonts, Sheet } from './sheet.ts';

/** A sheet for the house, never for a person: the test of a printer, the readiness of a terminal. */
export type HousePaper = {
  readonly title: string;
  readonly lines: readonly string[];
  /** What a printer must be able to do; null on a sheet that only tells something. */
  readonly test: { readonly arabic: string; readonly qr: string } | null;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly foot: string;
};

const LABEL_WIDTH = 60;

export async function housePaper(fonts: PaperFonts, paper: HousePaper): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await Sheet.begin(fonts, { title: paper.title, language: 'de', foot: paper.foot });
  sheet.text(paper.title, { size: 24, bold: true });
  sheet.space(3);
  for (const line of paper.lines) sheet.text(line, { size: 12 });
  sheet.space(5);
  if (paper.test !== null) {
    sheet.text('Kleine Schrift: 0123456789 äöüß', { size: 10 });
    sheet.text('Große Schrift', { size: 24, bold: true });
    sheet.text(paper.test.arabic, { size: 16, direction: 'rtl' });
    sheet.space(4);
    for (const [index, tone] of (['black', 'grey', 'black'] as const).entries())
      sheet.block(15 + index * 20, sheet.y, 14, 14, tone);
    sheet.modules(qrModules(paper.test.qr), 90, sheet.y, 27);
    sheet.space(32);
  }
  for (const { label, value } of paper.rows) {
    sheet.keep(12);
    const top = sheet.y;
    const left = sheet.text(label, { size: 12, bold: true }, { width: LABEL_WIDTH });
    sheet.moveTo(top);
    const right = sheet.text(value, { size: 12 }, { x: 15 + LABEL_WIDTH + 4 });
    sheet.moveTo(top + Math.max(left, right) + 1.5);
  }
  return sheet.finish();
}
