/** Where fonts, character maps and picture decoders of pdf.js lie beside the window (scripts/pdf-assets.ts). */
const PDF_ASSETS = '/assets/pdf';

const FOLDERS: Readonly<Record<string, string>> = { cMapUrl: 'cmaps', standardFontDataUrl: 'fonts', wasmUrl: 'wasm' };

/** The largest picture pdf.js may paint on beside the page itself: transparency groups are as large as the page. */
const MOST_PIXELS = 32_000_000;

/** pdf.js asks for its own files by kind and name; nothing else is fetched, and nothing from anywhere but here. */
export class OwnFiles {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const folder = FOLDERS[kind];
    if (folder === undefined || !/^[\w-]+\.[a-z0-9]+$/i.test(filename)) throw new Error('no file of ours');
    const response = await fetch(`${PDF_ASSETS}/${folder}/${filename}`);
    if (!response.ok) throw new Error(`missing: ${folder}/${filename}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

type Canvas = { canvas: OffscreenCanvas | null; context: OffscreenCanvasRenderingContext2D | null };

/** Canvases without a document, in main memory, of bounded size. */
export class Canvases {
  create(width: number, height: number): Canvas {
    if (width <= 0 || height <= 0 || width * height > MOST_PIXELS) throw new RangeError('no canvas of this size');
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: Canvas, width: number, height: number): void {
    if (width <= 0 || height <= 0 || width * height > MOST_PIXELS) throw new RangeError('no canvas of this size');
    if (canvas === null) return;
    canvas.width = width;
    canvas.height = height;
  }
  destroy(entry: Canvas): void {
    if (entry.canvas !== null) entry.canvas.width = entry.canvas.height = 0;
    entry.canvas = null;
    entry.context = null;
  }
  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  }
}

const none = () => 'none';

/** SVG filters need a document; they recolour pages for a screen's high contrast, and a rare soft mask. */
export class NoFilters {
  readonly addFilter = none;
  readonly addHCMFilter = none;
  readonly addAlphaFilter = none;
  readonly addLuminosityFilter = none;
  readonly addKnockoutFilter = none;
  readonly addHighlightHCMFilter = none;
  readonly addSelectionHCMFilter = none;
  readonly addSelectionFilter = none;
  readonly createSelectionStyle = () => null;
  readonly destroy = () => undefined;
}
