import { PDFDocument, PDFName } from 'pdf-lib';
import { embedGlyphless, GLYPHLESS, type GlyphlessFont } from './glyphless-font.ts';
import { type PaperSize, paperSize } from './paper-size.ts';
import { type PlacedWord, type VisualLine, visualLines } from './text-lines.ts';

/** One straightened page of a document: JPEG bytes, its size in pixels and the words read on it, in reading order. */
export type EvidencePage = {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
};

/**
 * The pages of one document as a searchable PDF: the picture, and over it what was read, without ink, each word as wide as
 * it stands. No date, no name of machine or program's version is in it: equal pages are equal bytes.
 */
export async function evidencePaper(title: string, pages: readonly EvidencePage[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('de');
  document.setProducer('Ersthilfe-Terminal');
  const font = embedGlyphless(document);
  for (const page of pages) await addPage(document, font, page);
  font.finish();
  return new Uint8Array(await document.save());
}

async function addPage(document: PDFDocument, font: GlyphlessFont, { jpeg, words, ...pixels }: EvidencePage) {
  const size = paperSize(pixels);
  const page = document.addPage([size.width, size.height]);
  const picture = await document.embedJpg(jpeg);
  // Written out at once, or a hundred pages' pictures lie in memory twice until the end.
  await picture.embed();
  page.node.setXObject(PDFName.of('Page'), picture.ref);
  page.node.setFontDictionary(PDFName.of('T'), font.ref);
  const content = [
    `q ${figure(size.width)} 0 0 ${figure(size.height)} 0 0 cm /Page Do Q`,
    'BT 3 Tr',
    ...visualLines(words).map((line) => written(line, font, size, size.width / pixels.width)),
    'ET',
  ];
  page.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(content.join('\n'))));
}

/** One line: every word set to its width, and a blank as wide as the gap behind it, so that no reader has to guess. */
function written({ top, bottom, words }: VisualLine, font: GlyphlessFont, size: PaperSize, scale: number): string {
  const height = Math.max(1, (bottom - top) * scale);
  const baseline = size.height - bottom * scale + (height * GLYPHLESS.descent) / 1000;
  const sign = (height * GLYPHLESS.width) / 1000;
  const show = (signs: readonly string[], width: number) =>
    `${figure((100 * width) / (signs.length * sign))} Tz <${font.encode(signs)}> Tj`;
  const placed = words.map(({ signs, x, width }, index) => {
    const next = words[index + 1];
    const gap = next === undefined ? 0 : (next.x - x - width) * scale;
    const blank = next === undefined ? '' : show([' '], Math.max(gap, sign / 10));
    return `1 0 0 1 ${figure(x * scale)} ${figure(baseline)} Tm ${show(signs, width * scale)} ${blank}`;
  });
  return [`/T ${figure(height)} Tf`, ...placed].join('\n');
}

const figure = (value: number) => String(Math.round(value * 1000) / 1000);
