// @vitest-environment node
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { keptSize, pictureSize } from './decode-picture.ts';
import { fileKind } from './file-kind.ts';
import { pdfIsWhole } from './pdf-whole.ts';
import { jpegSize, pngSize } from './picture-header.ts';

const bytes = (...parts: (string | readonly number[] | Uint8Array)[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))),
  );

describe('what a file is, by its first bytes', () => {
  test('a picture or a PDF, whatever its name', () => {
    expect(fileKind(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg');
    expect(fileKind(bytes([0x89], 'PNG\r\n\x1a\n'))).toBe('png');
    expect(fileKind(bytes('%PDF-1.7\n'))).toBe('pdf');
    expect(fileKind(bytes('Received: by a mail program\n\n%PDF-1.4\n'))).toBe('pdf');
  });

  test.each([
    ['TIFF renamed to jpg', bytes('II*\0\x08\0\0\0')],
    ['big-endian TIFF with the words of a PDF in it', bytes('MM\0*', '%PDF-1.4')],
    ['HEIC', bytes([0, 0, 0, 0x18], 'ftypheic')],
    ['GIF', bytes('GIF89a')],
    ['ZIP', bytes('PK\x03\x04', '%PDF-1.4')],
    ['a page of the web', bytes('<html>%PDF-1.4')],
    ['text', bytes('Sehr geehrte Damen und Herren')],
    ['two bytes', bytes([0xff, 0xd8])],
  ])('%s is none of them', (_, file) => expect(fileKind(file)).toBeNull());
});

const frame = (width: number, height: number) =>
  bytes([
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    0x22,
    0,
    2,
    0x11,
    1,
    3,
    0x11,
    1,
  ]);
const scan = bytes([0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0], [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]);
const jpeg = (width: number, height: number, ...before: Uint8Array[]) =>
  bytes([0xff, 0xd8], ...before, frame(width, height), scan, [0xff, 0xd9]);
const turnedOnItsSide = bytes(
  [0xff, 0xe1, 0, 34],
  'Exif\0\0',
  'MM\0*',
  [0, 0, 0, 8, 0, 1],
  [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
  [0, 0, 0, 0],
);

describe('a JPEG told by its header', () => {
  test('its size, past the coded data to the end mark', () => {
    expect(jpegSize(jpeg(4000, 3000))).toEqual({ ok: true, value: { width: 4000, height: 3000 } });
  });

  test('as its EXIF says it stands', () => {
    expect(jpegSize(jpeg(4000, 3000, turnedOnItsSide))).toEqual({ ok: true, value: { width: 3000, height: 4000 } });
  });

  test('cut off anywhere it is damaged', () => {
    const whole = jpeg(800, 600, turnedOnItsSide);
    for (let length = 2; length < whole.length; length++)
      expect(jpegSize(whole.slice(0, length)), `${length} bytes`).toEqual({ ok: false, error: 'damaged' });
  });

  test('a whole one with something behind it is whole', () => {
    expect(jpegSize(bytes(jpeg(800, 600), 'a trailer of a telephone')).ok).toBe(true);
  });

  test('without a size it is damaged', () => {
    expect(jpegSize(jpeg(0, 600)).ok).toBe(false);
    expect(jpegSize(bytes([0xff, 0xd8, 0xff, 0xd9])).ok).toBe(false);
  });
});

const CRC = Uint32Array.from({ length: 256 }, (_, n) =>
  [...Array(8)].reduce((c: number) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n),
);
function chunk(kind: string, data: Uint8Array): Uint8Array {
  const body = bytes(kind, data);
  const crc = body.reduce((value, byte) => (CRC[(value ^ byte) & 255] ?? 0) ^ (value >>> 8), 0xffffffff) ^ 0xffffffff;
  const number = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  return bytes(number(data.length), body, number(crc >>> 0));
}
const number = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const png = (width: number, height: number) =>
  bytes(
    [0x89],
    'PNG\r\n\x1a\n',
    chunk('IHDR', bytes(number(width), number(height), [1, 0, 0, 0, 0])),
    chunk('IDAT', new Uint8Array(deflateSync(Buffer.alloc(64)))),
    chunk('IEND', bytes('')),
  );

describe('a PNG told by its header', () => {
  test('its size', () => expect(pngSize(png(800, 600))).toEqual({ ok: true, value: { width: 800, height: 600 } }));

  test('cut off, or with a byte changed, it is damaged', () => {
    const whole = png(800, 600);
    for (let length = 8; length < whole.length; length++) expect(pngSize(whole.slice(0, length)).ok).toBe(false);
    for (let at = 8; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x40;
      expect(pngSize(changed).ok, `byte ${at}`).toBe(false);
    }
  });
});

describe('how large a picture may be', () => {
  test('a bomb of 30000 by 30000 pixels is too large, and nothing of it is decoded', () => {
    expect(pictureSize(png(30000, 30000), 'png')).toEqual({ ok: false, error: 'too-large' });
    expect(pictureSize(jpeg(30000, 30000), 'jpeg')).toEqual({ ok: false, error: 'too-large' });
    expect(pictureSize(png(60000, 10), 'png')).toEqual({ ok: false, error: 'too-large' });
  });

  test('a photo of 40 megapixels opens, and is kept with 12', () => {
    expect(pictureSize(jpeg(7300, 5480), 'jpeg').ok).toBe(true);
    const { width, height } = keptSize({ width: 7300, height: 5480 });
    expect(width * height).toBeLessThan(12_010_000);
    expect(width / height).toBeCloseTo(7300 / 5480, 3);
    expect(keptSize({ width: 1654, height: 2339 })).toEqual({ width: 1654, height: 2339 });
  });
});

describe('whether a PDF is there to its end', () => {
  const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\nxref\ntrailer\nstartxref\n9\n%%EOF\n';
  test('whole, also with some bytes behind it', () => {
    expect(pdfIsWhole(bytes(pdf))).toBe(true);
    expect(pdfIsWhole(bytes(pdf, '\r\n\0\0 -- end of mail'))).toBe(true);
  });

  test('cut off: before its end, in what was added later, or shorter than a linearised one says', () => {
    expect(pdfIsWhole(bytes(pdf.slice(0, -8)))).toBe(false);
    expect(pdfIsWhole(bytes(pdf, '2 0 obj\n<</Type /Page>>\nstream\n', new Uint8Array(5000)))).toBe(false);
    expect(pdfIsWhole(bytes('%PDF-1.7\n1 0 obj\n<</Linearized 1 /L 90000 /H [1 2]>>\n%%EOF\n'))).toBe(false);
  });
});
