import type { Box } from '#shared/documents';
import type { GreyPicture, Pixels } from './pixels.ts';

function painted(page: GreyPicture, box: Box): OffscreenCanvas {
  const left = Math.max(0, Math.min(page.width - 1, Math.floor(box.x)));
  const top = Math.max(0, Math.min(page.height - 1, Math.floor(box.y)));
  const width = Math.max(1, Math.min(page.width - left, Math.ceil(box.width)));
  const height = Math.max(1, Math.min(page.height - top, Math.ceil(box.height)));
  const image = new ImageData(width, height);
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p += 4) {
      const value = page.grey[(top + y) * page.width + left + x] ?? 255;
      image.data[p] = value;
      image.data[p + 1] = value;
      image.data[p + 2] = value;
      image.data[p + 3] = 255;
    }
  }
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  context.putImageData(image, 0, 0);
  return canvas;
}

/** The page as JPEG bytes; `quality` 0 to 1 (0.8: about 0.4 MB a page). */
export async function pageAsJpeg(page: GreyPicture, quality = 0.8): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = painted(page, { x: 0, y: 0, width: page.width, height: page.height });
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
}

/**
 * The part of the page inside `box` with `margin` pixels around it, as a `blob:` address for an image element. The caller
 * gives it back with URL.revokeObjectURL when the image is gone.
 */
export async function cropUrl(page: GreyPicture, box: Box, margin: number): Promise<string> {
  const left = Math.max(0, box.x - margin);
  const top = Math.max(0, box.y - margin);
  const canvas = painted(page, {
    x: left,
    y: top,
    width: box.x + box.width + margin - left,
    height: box.y + box.height + margin - top,
  });
  return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/png' }));
}

/** A JPEG or PNG as pixels, turned the way its EXIF says; rejects what the browser cannot decode. */
export async function pixelsOf(image: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(image);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width, height, data: new Uint8ClampedArray(data.buffer as ArrayBuffer) };
}
