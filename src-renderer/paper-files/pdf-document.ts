import { AnnotationMode, getDocument, type PDFDocumentProxy, type PDFPageProxy, Util } from 'pdfjs-dist';
import type { Pixels } from '#renderer/imaging';
import { err, ok, type Result } from '#shared/basics';
import type { RecognisedPage } from '#shared/documents';
import { hiddenShare } from './hidden-text.ts';
import { pageText, type TextRun } from './page-text.ts';
import type { FileProblem } from './paper-file.ts';
import { Canvases, NoFilters, OwnFiles } from './pdf-factories.ts';
import { pdfIsWhole } from './pdf-whole.ts';
import { textCoversPage } from './text-covers-page.ts';

/** More are not one person's papers at a kiosk; each is rendered, shown and read. */
const MOST_PAGES = 50;
/** The resolution pages are read at, see imaging. */
const DPI = 220;
/** A receipt or a card is rendered finer, or its small print is lost when it is shown as large as a letter. */
const SHORTEST_LONG_SIDE = 1754;
const FINEST_DPI = 600;
/** A poster, or a page that says it is a kilometre wide, is rendered coarser. */
const LONGEST_SIDE = 4000;
/** An A4 page in colour at 600 dpi has 35 million. */
const MOST_PIXELS_OF_A_PICTURE = 48_000_000;
/** Each is kept in memory until the page is done; streams of 400 MB of them end here after 8 s, or at the page's time limit. */
const MOST_OPERATIONS = 3_000_000;
/** Below this share letters without ink are a form's leftovers, above it a scanner's reading. */
const MOST_HIDDEN = 0.1;

/** Page as a picture; `text` where the page's own text is what is printed on it. */
export type RenderedPage = { readonly pixels: Pixels; readonly text: RecognisedPage | null };

/**
 * Opens a PDF in this worker, parser and painter in one thread. Off: scripts (pdf.js has them in a sandbox that is not
 * loaded), XFA, fonts of this machine, the browser's JPEG decoder (its memory cannot be bounded), colour profiles, and every
 * address but our own folder. Links, attachments and forms are never asked for; what is filled in is only painted.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<Result<PDFDocumentProxy, FileProblem>> {
  if (!pdfIsWhole(bytes)) return err('damaged');
  const task = getDocument({
    data: bytes,
    enableXfa: false,
    useSystemFonts: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: true,
    useWorkerFetch: false,
    maxImageSize: MOST_PIXELS_OF_A_PICTURE,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'fonts/',
    wasmUrl: 'wasm/',
    // Fonts go to the worker's own set. Its type wants a whole document; only `fonts` is touched.
    ownerDocument: globalThis as unknown as HTMLDocument,
    CanvasFactory: Canvases,
    FilterFactory: NoFilters,
    BinaryDataFactory: OwnFiles,
    disableWorkerRendering: true,
    verbosity: 1,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) return err('too-many-pages');
    return document.numPages < 1 ? err('damaged') : ok(document);
  } catch (problem) {
    return err(problem instanceof Error && problem.name === 'PasswordException' ? 'locked' : 'damaged');
  }
}

/** Renders one page and reads its own text. Throws what pdf.js throws. */
export async function renderPage(document: PDFDocumentProxy, index: number): Promise<RenderedPage> {
  const page = await document.getPage(index + 1);
  try {
    const pixels = await paint(page);
    return { pixels, text: await ownText(page, pixels) };
  } finally {
    page.cleanup();
  }
}

function viewportOf(page: PDFPageProxy) {
  const { width, height } = page.getViewport({ scale: 1 });
  const long = Math.max(width, height);
  const fine = Math.min(FINEST_DPI / 72, Math.max(DPI / 72, SHORTEST_LONG_SIDE / long));
  return page.getViewport({ scale: Math.min(fine, LONGEST_SIDE / long) });
}

async function paint(page: PDFPageProxy): Promise<Pixels> {
  const viewport = viewportOf(page);
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  await page.render({
    // The painter takes any canvas; its types name only the page's own.
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    // As it would be printed; and a page that is only looked at waits for animation frames, which a worker has none of.
    intent: 'print',
    annotationMode: AnnotationMode.ENABLE,
    background: '#fff',
    operationsFilter: (index: number) => {
      if (index > MOST_OPERATIONS) throw new RangeError('more than a page may hold');
      return true;
    },
  }).promise;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, data: new Uint8ClampedArray(data.buffer as ArrayBuffer) };
}

/** The page's text where it can be trusted: sensible signs with ink, no scan under or over them, nothing filled in on top. */
async function ownText(page: PDFPageProxy, pixels: Pixels): Promise<RecognisedPage | null> {
  const viewport = viewportOf(page);
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item): TextRun[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = Util.transform(viewport.transform, item.transform);
    return [
      {
        text: item.str,
        rightToLeft: item.dir === 'rtl',
        matrix: [a, b, c, d, e, f],
        width: item.width * viewport.scale,
      },
    ];
  });
  const text = pageText(runs, { width: pixels.width, height: pixels.height }, measured());
  if (text.lines.length === 0 || !textCoversPage(text, pixels)) return null;
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'print' });
  if (annotations.some(isFilledIn)) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const operations = await page.getOperatorList({ intent: 'print', annotationMode: AnnotationMode.DISABLE });
  return hiddenShare(operations, Math.abs((right - left) * (top - bottom))) > MOST_HIDDEN ? null : text;
}

/** A field with something in it, a note, a stamp: painted on the page, and no part of its text. */
function isFilledIn(annotation: unknown): boolean {
  const has = (name: string): unknown =>
    typeof annotation === 'object' && annotation !== null ? Reflect.get(annotation, name) : undefined;
  if (has('subtype') === 'Link' || has('subtype') === 'Popup') return false;
  return has('hasAppearance') === true && has('fieldValue') !== '' && has('fieldValue') !== 'Off';
}

function measured(): (text: string) => number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  context.font = '100px sans-serif';
  return (text) => context.measureText(text).width;
}
