import type { Pixels } from '#renderer/imaging';
import { err, ok, type Result } from '#shared/basics';
import { jpegSize, type PictureSize, pngSize } from './picture-header.ts';

/** A photo of 64 megapixels still opens; decoded it is 256 MB for a moment, larger ones are said to be too large. */
const MOST_PIXELS = 80_000_000;
const LONGEST_SIDE = 20_000;
/** A sheet at 220 dpi has 4.7 megapixels; more than this only costs memory (a 600 dpi scan of A4 has 35). */
const PIXELS_KEPT = 12_000_000;

/** What the header says, before anything is decoded. */
export function pictureSize(bytes: Uint8Array, kind: 'jpeg' | 'png'): Result<PictureSize, 'damaged' | 'too-large'> {
  const size = kind === 'jpeg' ? jpegSize(bytes) : pngSize(bytes);
  if (!size.ok) return size;
  const { width, height } = size.value;
  return width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE ? err('too-large') : size;
}

/** The size a picture is decoded to: its own, or its shape with as many pixels as are kept. */
export function keptSize({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, Math.sqrt(PIXELS_KEPT / (width * height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The picture as pixels, upright as its EXIF says, on white: what was transparent is paper. */
export async function decodePicture(
  bytes: Uint8Array<ArrayBuffer>,
  size: PictureSize,
): Promise<Result<Pixels, 'damaged'>> {
  const { width, height } = keptSize(size);
  const smaller = width < size.width || height < size.height;
  const bitmap = await createImageBitmap(
    new Blob([bytes]),
    smaller ? { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' } : {},
  ).catch(() => null);
  if (bitmap === null) return err('damaged');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return ok({ width: canvas.width, height: canvas.height, data: new Uint8ClampedArray(data.buffer as ArrayBuffer) });
}
