import { type Corners, endPreparing, grabFrame, labelOf, openCamera, preparePage } from '#renderer/imaging';
import type { CameraPicture } from '#shared/bridge';

/** A camera needs some frames to set light and focus after it opened. */
const SETTLING = 1500;
const SHOWN = 1280;
const A4_INCHES = 297 / 25.4;

/** One picture of the camera for staff, with what the house itself would say of it; the camera is closed again. */
export async function cameraPicture(wanted: string | null, signal: AbortSignal): Promise<CameraPicture> {
  const opened = await openCamera(undefined, signal, wanted);
  if (!opened.ok) return { outcome: opened.error };
  const camera = opened.value;
  try {
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    if (signal.aborted) return { outcome: 'failed' };
    const { width, height } = camera;
    const label = labelOf(camera);
    const shown = grabFrame(camera, SHOWN);
    const judged = await preparePage(grabFrame(camera), { signal });
    if (!judged.ok) return { outcome: judged.error };
    const { corners, quality } = judged.value;
    return {
      outcome: 'picture',
      picture: await jpegOf(shown),
      camera: label.slice(0, 200),
      wanted: wanted === null || label.includes(wanted),
      width,
      height,
      dpi: corners === null ? null : Math.round(longSide(corners) / A4_INCHES),
      hints: [...quality.hints],
    };
  } finally {
    camera.close();
    // The worker is kept warm for a visit; this picture belongs to none.
    endPreparing();
  }
}

async function jpegOf({ width, height, data }: ReturnType<typeof grabFrame>): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return new Uint8Array(await blob.arrayBuffer());
}

function longSide([a, b, c]: Corners): number {
  return Math.max(Math.hypot(a.x - b.x, a.y - b.y), Math.hypot(b.x - c.x, b.y - c.y));
}
