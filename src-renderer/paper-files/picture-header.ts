import { err, ok, type Result } from '#shared/basics';

/** Size of a picture as it will stand, the turn its EXIF asks for included. Told by its header: nothing is decoded yet. */
export type PictureSize = { readonly width: number; readonly height: number };

/**
 * Size of a JPEG, and whether the file is whole: its parts are walked to the end mark, because a browser decodes a file that
 * was cut off and paints the missing rest grey.
 */
export function jpegSize(bytes: Uint8Array): Result<PictureSize, 'damaged'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PictureSize | null = null;
  let upended = false;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return err('damaged');
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes before a marker.
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9)
      return size === null || size.width * size.height === 0 ? err('damaged') : ok(asItStands(size, upended));
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      if (at + 4 > bytes.length) return err('damaged');
      const length = view.getUint16(at + 2);
      const end = at + 2 + length;
      if (length < 2 || end > bytes.length) return err('damaged');
      if (isFrame(marker) && length >= 7) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      if (marker === 0xe1) upended ||= exifUpends(bytes.subarray(at + 4, end));
      at = marker === 0xda ? afterScan(bytes, end) : end;
    }
  }
  return err('damaged');
}

const asItStands = ({ width, height }: PictureSize, upended: boolean): PictureSize =>
  upended ? { width: height, height: width } : { width, height };

/** SOF0 to SOF15 without DHT, JPG and DAC, which lie between them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The first marker behind the coded data, in which 0xFF is followed by 0 or a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}

/** EXIF orientations 5 to 8 lay the picture on its side: width and height change places. */
function exifUpends(segment: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(segment.subarray(0, 6));
  if (text !== 'Exif\0\0') return false;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  if (tiff.byteLength < 14) return false;
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return false;
  const entries = tiff.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + entries * 12 && entry + 12 <= tiff.byteLength; entry += 12) {
    if (tiff.getUint16(entry, little) === 0x0112) return tiff.getUint16(entry + 8, little) >= 5;
  }
  return false;
}

/** Size of a PNG, and whether it is whole: every chunk there up to the last, none changed (each carries its checksum). */
export function pngSize(bytes: Uint8Array): Result<PictureSize, 'damaged'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PictureSize | null = null;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return err('damaged');
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return err('damaged');
    const kind = new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8));
    if (kind === 'IHDR' && length === 13) size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (kind === 'IEND') return size === null || size.width * size.height === 0 ? err('damaged') : ok(size);
    at = end;
  }
  return err('damaged');
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
