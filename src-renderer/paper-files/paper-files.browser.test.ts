import {
  PDFDocument,
  PDFName,
  PDFNumber,
  popGraphicsState,
  pushGraphicsState,
  StandardFonts,
  setTextRenderingMode,
  TextRenderingMode,
} from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import lockedUrl from './files/locked.pdf?url';
import ownerOnlyUrl from './files/owner-only.pdf?url';
import { type FilePage, openPaperFile, type PaperFile } from './index.ts';
import {
  type Drawing,
  deflatedTwice,
  letterLines,
  letterPage,
  pdf,
  pdfOfContent,
  picture,
  scannedLetter,
} from './made-files.fixture.ts';
import { openPdfFile } from './open-pdf.ts';

async function opened(bytes: Uint8Array<ArrayBuffer>): Promise<PaperFile> {
  const file = await openPaperFile(bytes);
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

async function onlyPage(bytes: Uint8Array<ArrayBuffer>): Promise<FilePage> {
  const file = await opened(bytes);
  const page = await file.page(0);
  file.close();
  if (!page.ok) throw new Error(page.error);
  return page.value;
}

const problemOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const file = await openPaperFile(bytes);
  if (file.ok) file.value.close();
  return file.ok ? 'opened' : file.error;
};
const fetched = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const linesOf = ({ text }: FilePage) =>
  text?.lines.map(({ words }) => words.map((word) => word.text).join(' ')) ?? null;

const scanOf =
  (
    after: (document: PDFDocument, page: ReturnType<PDFDocument['addPage']>) => Promise<void>,
    before = after,
  ): Drawing =>
  async (document) => {
    const page = document.addPage([595.28, 841.89]);
    if (before !== after) await before(document, page);
    page.drawImage(await document.embedJpg(await scannedLetter()), { x: 0, y: 0, width: 595.28, height: 841.89 });
    if (before === after) await after(document, page);
  };
const nothing = async () => undefined;
const words = async (document: PDFDocument, page: ReturnType<PDFDocument['addPage']>) => {
  const font = await document.embedFont(StandardFonts.Helvetica);
  letterLines.forEach((line, index) => {
    page.drawText(line, { x: 70, y: 756 - index * 24, size: 11, font });
  });
};

// The first worker waits for the test server to put pdf.js together: seconds alone, half a minute on a busy machine.
beforeAll(async () => {
  const file = await openPdfFile(await pdf(1, letterPage), { open: 110_000, page: 110_000 });
  if (!file.ok) throw new Error(file.error);
  file.value.close();
}, 120_000);

describe('a PDF with text of its own', () => {
  test('is read from it: every line as it was written, nothing recognised', async () => {
    const page = await onlyPage(await pdf(1, letterPage));
    expect(linesOf(page)).toEqual(letterLines);
    expect(page.text?.lines.flatMap((line) => line.words).every(({ confidence }) => confidence === 100)).toBe(true);
    const { width, height } = page.prepared.page;
    expect([width, height]).toEqual([1819, 2572]);
    expect(page.prepared.quality).toEqual({ accepted: true, hints: [] });
  });

  test('its boxes lie on the ink of the rendered page', async () => {
    const { prepared, text } = await onlyPage(await pdf(1, letterPage));
    const { grey, width } = prepared.page;
    const darkest = (x0: number, y0: number, x1: number, y1: number) => {
      let value = 255;
      for (let y = Math.round(y0); y < y1; y++)
        for (let x = Math.round(x0); x < x1; x++) value = Math.min(value, grey[y * width + x] ?? 255);
      return value;
    };
    for (const { words: read, box } of text?.lines ?? []) {
      expect(darkest(box.x + box.width + 6, box.y, width, box.y + box.height)).toBeGreaterThan(200);
      for (const word of read) {
        const { x, y, width: wide, height } = word.box;
        expect(darkest(x, y, x + wide, y + height), word.text).toBeLessThan(100);
      }
    }
  });

  test('a page lying on its side is rendered as it is shown', async () => {
    const turned: Drawing = async (document, index) => {
      await letterPage(document, index);
      document.getPage(0).node.set(PDFName.of('Rotate'), PDFNumber.of(90));
    };
    const page = await onlyPage(await pdf(1, turned));
    // The letter lies on its side then: no row of it is level, so it is straightened and read like a scan.
    expect(page.text).toBeNull();
    expect(page.prepared.page.height).toBeGreaterThan(page.prepared.page.width);
  });
});

describe('a PDF whose text is not to be trusted goes to recognition, with its whole page', () => {
  test.each([
    ['a scan', scanOf(nothing)],
    [
      'a scan with a scanner’s own reading over it, without ink',
      scanOf(async (document, page) => {
        page.pushOperators(pushGraphicsState(), setTextRenderingMode(TextRenderingMode.Invisible));
        await words(document, page);
        page.pushOperators(popGraphicsState());
      }),
    ],
    ['a scan over a reading that is printed under it', scanOf(nothing, words)],
    [
      'a scan with one line of a fax machine',
      scanOf(async (document, page) => {
        const font = await document.embedFont(StandardFonts.Helvetica);
        page.drawText('Empfangen 19.11.2026 09:14 Seite 1 von 1', { x: 40, y: 825, size: 9, font });
      }),
    ],
    [
      'a form with an answer in it',
      async (document, index) => {
        await letterPage(document, index);
        const field = document.getForm().createTextField('iban');
        field.setText('DE89 3704 0044 0532 0130 00');
        field.addToPage(document.getPage(0), { x: 70, y: 300, width: 300, height: 24 });
      },
    ] satisfies [string, Drawing],
  ])('%s', async (_, draw) => {
    const page = await onlyPage(await pdf(1, draw));
    expect(page.text).toBeNull();
    expect([page.prepared.page.width, page.prepared.page.height]).toEqual([1819, 2573]);
    expect(page.prepared.quality.accepted).toBe(true);
  });
});

describe('a PDF that gives no pages', () => {
  test('with a password it is locked; with one only against changing it opens', async () => {
    expect(await problemOf(await fetched(lockedUrl))).toBe('locked');
    expect(await problemOf(await fetched(ownerOnlyUrl))).toBe('opened');
  });

  test('cut off or without sense it is damaged', async () => {
    const whole = await pdf(3, letterPage);
    expect(await problemOf(whole.slice(0, whole.length >> 1))).toBe('damaged');
    expect(await problemOf(whole.slice(0, -20))).toBe('damaged');
    expect(await problemOf(new TextEncoder().encode('%PDF-1.7\nnothing of a PDF\n%%EOF\n'))).toBe('damaged');
  });

  test('of 200 pages it is refused, of 50 not', async () => {
    const empty: Drawing = async (document) => void document.addPage([595, 842]);
    expect(await problemOf(await pdf(200, empty))).toBe('too-many-pages');
    expect(await problemOf(await pdf(50, empty))).toBe('opened');
  });

  test('with a tree of pages that has no end it is given up', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const pages = document.catalog.Pages();
    const self = document.context.getObjectRef(pages);
    pages.set(PDFName.of('Kids'), document.context.obj(self === undefined ? [] : [self, self]));
    pages.set(PDFName.of('Count'), PDFNumber.of(20));
    const file = await openPaperFile(new Uint8Array(await document.save({ useObjectStreams: false })));
    const page = file.ok ? await file.value.page(3) : file;
    expect(page).toMatchObject({ ok: false, error: 'damaged' });
  });
});

/** The longest the window itself was busy while `work` ran: a person's tap waits no longer. */
async function busiest(work: Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await work;
  clearInterval(timer);
  return longest;
}

describe('a PDF built to hurt', { timeout: 120_000 }, () => {
  test.each([
    ['a stream of operators, 500 MB, deflated twice to 2 kB', 'q Q ', 500],
    ['a stream of blanks, 500 MB', '    ', 500],
  ])('%s: the page is refused, the window stays free, the next file opens', async (_, operator, megabytes) => {
    const bomb = await pdfOfContent(await deflatedTwice(operator, megabytes), { packed: 2 });
    expect(bomb.length).toBeLessThan(100_000);
    const file = await opened(bomb);
    const page = file.page(0);
    expect(await busiest(page)).toBeLessThan(2_000);
    expect(['too-large', 'timeout']).toContain((await page).ok ? 'a page' : ((await page) as { error: string }).error);
    file.close();
    expect(linesOf(await onlyPage(await pdf(1, letterPage)))).toEqual(letterLines);
  });

  test('a picture that says it has 30000 by 30000 pixels', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage();
    const image = document.context.flateStream(new Uint8Array(1000), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 30000,
      Height: 30000,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
    });
    page.node.newXObject('Im', document.context.register(image));
    const [name] = page.node.normalizedEntries().XObject.keys();
    const shown = document.context.flateStream(`q 500 0 0 500 0 0 cm ${name} Do Q`);
    page.node.set(PDFName.of('Contents'), document.context.register(shown));
    const file = await opened(new Uint8Array(await document.save()));
    expect(await file.page(0)).toEqual({ ok: false, error: 'too-large' });
    file.close();
  });

  test('a page that says it is kilometres wide is rendered small', async () => {
    const content = new TextEncoder().encode('q Q');
    const page = await onlyPage(await pdfOfContent(content, { mediaBox: [0, 0, 1e7, 1e6] }));
    expect(Math.max(page.prepared.page.width, page.prepared.page.height)).toBeLessThanOrEqual(4000);
  });

  test('a page that takes too long is given up, and the next one is read', async () => {
    const slow: Drawing = async (document, index) => {
      await letterPage(document, index);
      if (index > 0) return;
      // Half a million strokes: seconds of work in a few kilobytes.
      const strokes = document.context.flateStream('0 0 m 500 800 l S '.repeat(500_000));
      document.getPage(0).node.addContentStream(document.context.register(strokes));
    };
    const file = await openPdfFile(await pdf(2, slow), { open: 30_000, page: 1_500 });
    if (!file.ok) throw new Error(file.error);
    expect(await file.value.page(0)).toEqual({ ok: false, error: 'timeout' });
    file.value.close();
    const again = await openPdfFile(await pdf(2, slow), { open: 30_000, page: 25_000 });
    if (!again.ok) throw new Error(again.error);
    const first = again.value.page(0, AbortSignal.timeout(500));
    const second = again.value.page(1);
    expect(await first).toEqual({ ok: false, error: 'failed' });
    const page = await second;
    expect(page.ok && linesOf(page.value)).toEqual(letterLines);
    again.value.close();
    expect(await again.value.page(1)).toEqual({ ok: false, error: 'failed' });
  });
});

describe('a picture', () => {
  test('is straightened and judged like a photo', async () => {
    for (const type of ['image/jpeg', 'image/png'] as const) {
      const { prepared, text } = await onlyPage(await scannedLetter(type));
      expect(prepared.quality.accepted).toBe(true);
      expect(text).toBeNull();
    }
  });

  test('of 40 megapixels is decoded small', async () => {
    const photo = await picture(7300, 5480, 'image/jpeg', (context) => context.fillRect(3000, 2000, 900, 900));
    const file = await opened(photo);
    const page = await file.page(0);
    expect(page.ok).toBe(true);
    file.close();
  });

  test('lying on its side by its EXIF stands upright', async () => {
    const jpeg = await picture(1200, 800, 'image/jpeg', (context) => context.fillRect(0, 0, 600, 400));
    const exif = [
      0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0,
      1, 0, 6, 0, 0, 0, 0, 0, 0,
    ];
    const sideways = new Uint8Array([...jpeg.slice(0, 2), ...exif, ...jpeg.slice(2)]);
    const { decodePicture, pictureSize } = await import('./decode-picture.ts');
    const size = pictureSize(sideways, 'jpeg');
    if (!size.ok) throw new Error(size.error);
    const pixels = await decodePicture(sideways, size.value);
    if (!pixels.ok) throw new Error(pixels.error);
    const { width, height, data } = pixels.value;
    expect([width, height]).toEqual([800, 1200]);
    // What was drawn top left is top right now (a quarter turn clockwise).
    expect(data[(100 * width + width - 100) * 4]).toBeLessThan(60);
    expect(data[(100 * width + 100) * 4]).toBeGreaterThan(200);
  });

  test('where it was transparent it is paper', async () => {
    const canvas = new OffscreenCanvas(200, 300);
    canvas.getContext('2d')?.fillRect(50, 50, 20, 20);
    const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    const { decodePicture } = await import('./decode-picture.ts');
    const pixels = await decodePicture(png, { width: 200, height: 300 });
    expect(pixels.ok && pixels.value.data[0]).toBe(255);
  });

  test('cut off it is damaged, also with the end of another; empty it is empty; another kind is unknown', async () => {
    const jpeg = await scannedLetter();
    const png = await scannedLetter('image/png');
    expect(await problemOf(jpeg.slice(0, jpeg.length - 5000))).toBe('damaged');
    expect(await problemOf(png.slice(0, png.length - 5000))).toBe('damaged');
    expect(await problemOf(new Uint8Array())).toBe('empty');
    expect(await problemOf(new TextEncoder().encode('II*\0 a TIFF renamed to jpg'))).toBe('unknown-kind');
    expect(await problemOf(new Uint8Array(41 * 1024 * 1024))).toBe('too-large');
  });

  test('with a header and nothing behind it is damaged when it is decoded', async () => {
    const header = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 2, 88, 3, 32, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9];
    const file = await opened(new Uint8Array(header));
    expect(await file.page(0)).toEqual({ ok: false, error: 'damaged' });
  });
});
