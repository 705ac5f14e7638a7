import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { fontsWithPaddedSubsets } from './font-subsets.ts';
import { brokenLines, visualRuns } from './runs.ts';

/** The four font files as bytes (TTF): Fira Sans and Noto Sans Arabic, regular and bold. */
export type PaperFonts = {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly arabic: Uint8Array;
  readonly arabicBold: Uint8Array;
};

const MILLIMETRE = 72 / 25.4;
/** A4 in millimetres; look.md 10: margins 8/15 mm, black only, grey at most 12 %. */
const A4 = { width: 210, height: 297 } as const;
const MARGIN = { x: 15, y: 12 } as const;
const BLACK = rgb(0, 0, 0);
const GREY = rgb(0.88, 0.88, 0.88);

export type TextStyle = { readonly size: number; readonly bold?: boolean; readonly direction?: 'ltr' | 'rtl' };

/**
 * Paper with a cursor: everything is written from top to bottom, a new page begins when the next block does not fit.
 * Lengths in millimetres, type sizes in points.
 */
export class Sheet {
  private readonly document: PDFDocument;
  private readonly fonts: Readonly<Record<keyof PaperFonts, PDFFont>>;
  private page: PDFPage;
  private cursor: number;
  private readonly foot: string;

  private constructor(document: PDFDocument, fonts: Record<keyof PaperFonts, PDFFont>, foot: string) {
    this.document = document;
    this.fonts = fonts;
    this.foot = foot;
    this.page = document.addPage([A4.width * MILLIMETRE, A4.height * MILLIMETRE]);
    this.cursor = MARGIN.y;
  }

  /** `foot` stands on every page with its number. `title` and `language` make the PDF readable aloud. */
  static async begin(fonts: PaperFonts, head: { title: string; language: string; foot: string }): Promise<Sheet> {
    const document = await PDFDocument.create();
    document.registerFontkit(fontsWithPaddedSubsets);
    document.setTitle(head.title);
    document.setLanguage(head.language);
    document.setProducer('Ersthilfe-Terminal');
    document.setCreator('Ersthilfe-Terminal');
    // No dates in the file: they would be the window's clock, and two equal applications should be equal bytes.
    document.setCreationDate(new Date(0));
    document.setModificationDate(new Date(0));
    const embed = (bytes: Uint8Array) => document.embedFont(bytes, { subset: true });
    return new Sheet(
      document,
      {
        regular: await embed(fonts.regular),
        bold: await embed(fonts.bold),
        arabic: await embed(fonts.arabic),
        arabicBold: await embed(fonts.arabicBold),
      },
      head.foot,
    );
  }

  get y(): number {
    return this.cursor;
  }

  /** Space to the bottom of the page in millimetres. */
  get left(): number {
    return A4.height - MARGIN.y - 8 - this.cursor;
  }

  space(height: number): void {
    this.cursor += height;
  }

  moveTo(y: number): void {
    this.cursor = y;
  }

  /** Starts a new page unless `height` millimetres still fit. */
  keep(height: number): void {
    if (this.left >= height) return;
    this.page = this.document.addPage([A4.width * MILLIMETRE, A4.height * MILLIMETRE]);
    this.cursor = MARGIN.y;
  }

  /** A paragraph over `width` from `x` (default: the whole line); returns the height used in millimetres. */
  text(content: string, style: TextStyle, box: { x?: number; width?: number } = {}): number {
    const x = box.x ?? MARGIN.x;
    const width = box.width ?? A4.width - MARGIN.x - x;
    const lines = brokenLines(content, width, (text) => this.measure(text, style));
    const lineHeight = (style.size * (style.direction === 'rtl' ? 1.5 : 1.32)) / MILLIMETRE;
    const begun = this.cursor;
    for (const line of lines) {
      this.keep(lineHeight);
      this.line(line, style, x, width);
      this.cursor += lineHeight;
    }
    return this.cursor - begun;
  }

  rule(options: { dashed?: boolean } = {}): void {
    const y = (A4.height - this.cursor) * MILLIMETRE;
    this.page.drawLine({
      start: { x: MARGIN.x * MILLIMETRE, y },
      end: { x: (A4.width - MARGIN.x) * MILLIMETRE, y },
      thickness: 0.8,
      color: BLACK,
      ...(options.dashed === true ? { dashArray: [4, 3] } : {}),
    });
  }

  /** A frame drawn around what `content` writes inside it; `line` in points. */
  frame(
    line: number,
    content: (inner: { x: number; width: number }) => void,
    box: { x?: number; width?: number } = {},
  ): void {
    const x = box.x ?? MARGIN.x;
    const width = box.width ?? A4.width - 2 * MARGIN.x;
    const top = this.cursor;
    const page = this.page;
    this.cursor += 3;
    content({ x: x + 4, width: width - 8 });
    this.cursor += 2.5;
    page.drawRectangle({
      x: x * MILLIMETRE,
      y: (A4.height - this.cursor) * MILLIMETRE,
      width: width * MILLIMETRE,
      height: (this.cursor - top) * MILLIMETRE,
      borderColor: BLACK,
      borderWidth: line,
    });
  }

  /** A filled square or rectangle, black or light grey. */
  block(x: number, y: number, width: number, height: number, tone: 'black' | 'grey'): void {
    this.page.drawRectangle({
      x: x * MILLIMETRE,
      y: (A4.height - y - height) * MILLIMETRE,
      width: width * MILLIMETRE,
      height: height * MILLIMETRE,
      color: tone === 'black' ? BLACK : GREY,
    });
  }

  /** A QR symbol of `size` millimetres from its modules (rows of booleans). */
  modules(rows: readonly (readonly boolean[])[], x: number, y: number, size: number): void {
    const module = size / rows.length;
    rows.forEach((row, rowIndex) => {
      row.forEach((dark, columnIndex) => {
        // A hair wider than the module: no white seams between neighbours when printed.
        if (dark) this.block(x + columnIndex * module, y + rowIndex * module, module + 0.02, module + 0.02, 'black');
      });
    });
  }

  async finish(): Promise<Uint8Array<ArrayBuffer>> {
    this.footers();
    return new Uint8Array(await this.document.save());
  }

  private footers(): void {
    const pages = this.document.getPages();
    pages.forEach((page, index) => {
      const number = ` · Seite ${index + 1} von ${pages.length}`;
      const text = drawable(this.fonts.regular, `${this.shortened(this.foot, number)}${number}`);
      page.drawText(text, {
        x: MARGIN.x * MILLIMETRE,
        y: 8 * MILLIMETRE,
        size: 9,
        font: this.fonts.regular,
        color: BLACK,
      });
    });
  }

  /** A foot of one line: a title too long for it gives way, the page number never. */
  private shortened(foot: string, number: string): string {
    const fits = (text: string) => this.measure(`${text}${number}`, { size: 9 }) <= A4.width - 2 * MARGIN.x;
    if (fits(foot)) return foot;
    let length = foot.length;
    while (length > 0 && !fits(`${foot.slice(0, length)} …`)) length -= 1;
    return `${foot.slice(0, length)} …`;
  }

  private font(arabic: boolean, bold: boolean): PDFFont {
    if (arabic) return bold ? this.fonts.arabicBold : this.fonts.arabic;
    return bold ? this.fonts.bold : this.fonts.regular;
  }

  private measure(text: string, style: TextStyle): number {
    const points = visualRuns(text, style.direction ?? 'ltr').reduce((sum, run) => {
      const font = this.font(run.arabic, style.bold === true);
      return sum + font.widthOfTextAtSize(drawable(font, run.text), style.size);
    }, 0);
    return points / MILLIMETRE;
  }

  private line(text: string, style: TextStyle, x: number, width: number): void {
    const direction = style.direction ?? 'ltr';
    const start = direction === 'rtl' ? x + width - this.measure(text, style) : x;
    let at = start * MILLIMETRE;
    const y = (A4.height - this.cursor) * MILLIMETRE - style.size;
    for (const run of visualRuns(text, direction)) {
      const font = this.font(run.arabic, style.bold === true);
      const content = drawable(font, run.text);
      this.page.drawText(content, { x: at, y, size: style.size, font, color: BLACK });
      at += font.widthOfTextAtSize(content, style.size);
    }
  }
}

const characterSets = new WeakMap<PDFFont, ReadonlySet<number>>();

/** A sign the font lacks becomes a question mark instead of an exception: nobody loses an application over an emoji. */
function drawable(font: PDFFont, text: string): string {
  const known = characterSets.get(font) ?? new Set(font.getCharacterSet());
  characterSets.set(font, known);
  return Array.from(text.normalize('NFC'), (character) =>
    known.has(character.codePointAt(0) ?? 0) ? character : '?',
  ).join('');
}
