import type { GreyPicture, Pixels } from './pixels.ts';

function painted({ width, height, grey }: GreyPicture): OffscreenCanvas {
  const image = new ImageData(width, height);
  for (let i = 0, p = 0; i < grey.length; i++, p += 4) {
    const value = grey[i] ?? 255;
    image.data[p] = value;
    image.data[p + 1] = value;
    image.data[p + 2] = value;
    image.data[p + 3] = 255;
  }
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  context.putImageData(image, 0, 0);
  return canvas;
}

/** The page as JPEG bytes; `quality` 0 to 1 (0.8: about 0.4 MB a page). */
export async function pageAsJpeg(page: GreyPicture, quality = 0.8): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = painted(page);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
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
