import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Result } from '#shared/basics';
import { boundMemory } from './bounded-memory.ts';
import type { FileProblem, PageProblem } from './paper-file.ts';
import type { RenderedPage } from './pdf-document.ts';

export type PdfTask =
  | { readonly kind: 'open'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'page'; readonly index: number };
export type PdfAnswer =
  | { readonly kind: 'opened'; readonly result: Result<{ readonly pages: number }, FileProblem> }
  | { readonly kind: 'page'; readonly result: Result<RenderedPage, PageProblem> };

/** Before pdf.js is there: it takes the constructors as it finds them. */
const memory = boundMemory(globalThis);

/** pdf.js goes on where a part of a page cannot be shown, and only says so. A page with a part missing is no page of ours. */
const LOST = /exceeded maximum allowed size|Unable to decode image|ignoring XObject|ignoring errors during/;
let lost: 'damaged' | 'too-large' | null = null;
console.warn = (message: unknown) => {
  if (LOST.test(String(message))) lost ??= String(message).includes('maximum allowed size') ? 'too-large' : 'damaged';
};
// Nothing of a person's paper goes into a console.
console.log = () => undefined;
console.error = () => undefined;

const reading = Promise.all([
  import('./pdf-document.ts'),
  // The parser, in this thread too: it puts itself where the other half looks for it. Its "ready" to our window means nothing.
  import('pdfjs-dist/build/pdf.worker.mjs'),
]);
let open: PDFDocumentProxy | null = null;

self.addEventListener('message', async ({ data }: MessageEvent<PdfTask | { readonly kind?: undefined }>) => {
  if (data.kind === undefined) return;
  const [{ openPdf, renderPage }] = await reading;
  memory.begin();
  lost = null;
  if (data.kind === 'open') {
    const result = await openPdf(data.bytes);
    if (result.ok) open = result.value;
    return post({ kind: 'opened', result: result.ok ? { ok: true, value: { pages: result.value.numPages } } : result });
  }
  const page = open === null ? null : await renderPage(open, data.index).catch(failed);
  const problem = memory.exceeded() ? 'too-large' : page === null ? (lost ?? 'damaged') : lost;
  if (problem === null && page !== null)
    return self.postMessage({ kind: 'page', result: { ok: true, value: page } } satisfies PdfAnswer, {
      transfer: [page.pixels.data.buffer],
    });
  post({ kind: 'page', result: { ok: false, error: problem ?? 'damaged' } });
});

const failed = (problem: unknown) => {
  if (problem instanceof RangeError) lost = 'too-large';
  return null;
};
const post = (answer: PdfAnswer) => self.postMessage(answer);
