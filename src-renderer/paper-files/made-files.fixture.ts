import { PDFDocument, PDFName, PDFNumber, PDFRawStream, StandardFonts } from 'pdf-lib';

const LETTER = [
  'Stadt Krefeld - Der Oberbürgermeister',
  'Fachbereich Soziales, Wohngeldstelle',
  'Frau Erika Musterfrau, Prüfstraße 12, 47798 Krefeld',
  'Aktenzeichen: WG-2026-004711 vom 19.11.2026',
  'Ihr Antrag auf Wohngeld für den Monat Dezember',
  'Sehr geehrte Frau Musterfrau,',
  'wir bitten Sie, bis zum 14.12.2026 den Mietvertrag vorzulegen.',
  'Die Miete beträgt nach Ihren Angaben 640,00 Euro.',
  'Mit freundlichen Grüßen, im Auftrag Schütz',
];

export type Drawing = (document: PDFDocument, index: number) => Promise<void>;

/** A letter with text of its own, as an office's program writes it. */
export const letterPage: Drawing = async (document) => {
  const page = document.addPage([595.28, 841.89]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  LETTER.forEach((line, index) => {
    page.drawText(line, { x: 70, y: 760 - index * 24, size: 11, font });
  });
};
export const letterLines: readonly string[] = LETTER;

export async function pdf(pages: number, draw: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  for (let index = 0; index < pages; index++) await draw(document, index);
  return new Uint8Array(await document.save());
}

/** A page whose content is `operators`, packed as often as asked: what a bomb is made of. */
export async function pdfOfContent(
  content: Uint8Array,
  { packed = 0, mediaBox = [0, 0, 595, 842] }: { packed?: number; mediaBox?: readonly number[] } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const stream = PDFRawStream.of(document.context.obj({}), content);
  if (packed > 0)
    stream.dict.set(
      PDFName.of('Filter'),
      document.context.obj(
        Array(packed)
          .fill('FlateDecode')
          .map((name: string) => PDFName.of(name)),
      ),
    );
  stream.dict.set(PDFName.of('Length'), PDFNumber.of(content.length));
  page.node.set(PDFName.of('Contents'), document.context.register(stream));
  page.node.set(PDFName.of('MediaBox'), document.context.obj([...mediaBox]));
  return new Uint8Array(await document.save({ useObjectStreams: false }));
}

/** `megabytes` of one operator, deflated once and again. */
export async function deflatedTwice(operator: string, megabytes: number): Promise<Uint8Array> {
  const block = new TextEncoder().encode(operator.repeat(Math.ceil(1_048_576 / operator.length)));
  let sent = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (sent++ < megabytes) controller.enqueue(block);
      else controller.close();
    },
  });
  const packed = source.pipeThrough(new CompressionStream('deflate')).pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** A picture drawn in the browser, as a camera or a scanner would hand it over. */
export async function picture(
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png',
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  draw(context);
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.85 })).arrayBuffer());
}

/** The letter as a scan: a picture of its lines at 200 dpi. */
export const scannedLetter = (type: 'image/jpeg' | 'image/png' = 'image/jpeg') =>
  picture(1654, 2339, type, (context) => {
    context.font = '31px sans-serif';
    for (const [index, line] of LETTER.entries()) context.fillText(line, 195, 230 + index * 67);
  });
