import {
  type GreyPicture,
  type Pixels,
  type Prepared,
  pageAsJpeg,
  pixelsOf,
  preparePage,
  turned,
} from '#renderer/imaging';
import { err, ok, type Result } from '#shared/basics';
import type { RecognisedPage } from '#shared/documents';
import type { Adjustment } from './capture-tools.ts';
import type { Shot } from './held-page.ts';

/** Straightened pictures not yet read, by their JPEG: reading from them is a little better than from the JPEG again. */
const fresh = new Map<Uint8Array, GreyPicture>();
/** 5 MB each: when a stack comes quicker than it is read, the older ones are decoded again when their turn comes. */
const MOST_FRESH = 6;

function keepFresh(jpeg: Uint8Array, page: GreyPicture): void {
  fresh.set(jpeg, page);
  const [oldest] = fresh.keys();
  if (fresh.size > MOST_FRESH && oldest !== undefined) fresh.delete(oldest);
}

/** The photo as it came: 0.85 keeps letters sharp enough to be straightened again. */
export async function pixelsAsJpeg({ width, height, data }: Pixels): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}

export async function shotOfPrepared(
  { page, corners, quality }: Prepared,
  original: Blob | null,
  text: RecognisedPage | null = null,
): Promise<Shot> {
  const jpeg = await pageAsJpeg(page);
  keepFresh(jpeg, page);
  const { width, height } = page;
  const { accepted, hints } = quality;
  return {
    jpeg,
    width,
    height,
    accepted,
    hints,
    text,
    original: original === null ? null : { picture: original, corners },
  };
}

/** The page once more, with the corners the person dragged, or turned by a quarter. Its words are to be read anew. */
export async function adjusted(
  shot: Shot,
  adjustment: Adjustment,
  signal: AbortSignal,
): Promise<Result<Shot, 'timeout' | 'failed'>> {
  try {
    if (adjustment === 'turn') {
      const page = turned(await greyOf(shot.jpeg), 90);
      const jpeg = await pageAsJpeg(page);
      keepFresh(jpeg, page);
      return ok({ ...shot, jpeg, width: page.width, height: page.height, text: null });
    }
    if (shot.original === null) return err('failed');
    const { picture } = shot.original;
    const prepared = await preparePage(await pixelsOf(picture), { corners: adjustment.corners, signal });
    if (!prepared.ok) return prepared;
    const again = await shotOfPrepared(prepared.value, picture);
    return ok({ ...again, original: { picture, corners: adjustment.corners } });
  } catch {
    return err('failed');
  }
}

export async function greyOf(jpeg: Uint8Array<ArrayBuffer>): Promise<GreyPicture> {
  const kept = fresh.get(jpeg);
  if (kept !== undefined) return kept;
  const { width, height, data } = await pixelsOf(new Blob([jpeg]));
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = data[i * 4] ?? 255;
  return { width, height, grey };
}

/** Read, given up, or the visit's document is done: nothing of it stays here. */
export function letGo(jpeg: Uint8Array): void {
  fresh.delete(jpeg);
}

/** The screen goes: no raw picture outlives it. */
export function letAllGo(): void {
  fresh.clear();
}
