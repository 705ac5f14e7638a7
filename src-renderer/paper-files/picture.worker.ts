import { decodePicture, pictureSize } from './decode-picture.ts';

/** Reads the header of a picture, then decodes it: one picture, then the worker ends. */
export type PictureTask = {
  readonly kind: 'jpeg' | 'png';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly decode: boolean;
};

self.onmessage = async ({ data: { bytes, kind, decode } }: MessageEvent<PictureTask>) => {
  const size = pictureSize(bytes, kind);
  if (!size.ok || !decode) return self.postMessage(size);
  const pixels = await decodePicture(bytes, size.value);
  self.postMessage(pixels, { transfer: pixels.ok ? [pixels.value.data.buffer] : [] });
};
