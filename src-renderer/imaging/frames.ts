import { err, ok, type Result } from '#shared/basics';
import type { Pixels } from './pixels.ts';
import { withTimeLimit } from './time-limit.ts';

/** An open camera: `video` may be shown on the page, `close` switches the camera (and its light) off. */
export interface CameraStream {
  readonly video: HTMLVideoElement;
  readonly width: number;
  readonly height: number;
  close(): void;
}

/** Document cameras give 3840x2160; `ideal`, so that a lesser one still opens. */
const CONSTRAINTS: MediaStreamConstraints = {
  audio: false,
  video: { width: { ideal: 3840 }, height: { ideal: 2160 }, frameRate: { ideal: 15 } },
};

/**
 * Opens the camera. A browser without a grant shows its own question, which nobody at a kiosk can see, and never settles:
 * therefore the time limit (10 s unless told). A camera that arrives later is closed at once.
 */
export async function openCamera(
  timeLimit = 10_000,
  signal?: AbortSignal,
): Promise<Result<CameraStream, 'no-camera' | 'denied' | 'timeout'>> {
  if (navigator.mediaDevices === undefined) return err('no-camera');
  let wanted = true;
  let running: MediaStream | null = null;
  const opening: Promise<Result<CameraStream, 'no-camera' | 'denied'>> = navigator.mediaDevices
    .getUserMedia(CONSTRAINTS)
    .then(
      async (media) => {
        running = media;
        if (!wanted) stop(media);
        return ok(await playing(media));
      },
      (error: unknown) =>
        err(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'no-camera'),
    );
  const giveUp = () => {
    wanted = false;
    // Granted, but its picture never began to play: the light must not stay on.
    if (running !== null) stop(running);
  };
  const result = await withTimeLimit(opening, timeLimit, giveUp, signal);
  if (result.ok) return result.value;
  return err(result.error === 'timeout' ? 'timeout' : 'no-camera');
}

const stop = (media: MediaStream) => {
  for (const track of media.getTracks()) track.stop();
};

async function playing(media: MediaStream): Promise<CameraStream> {
  const video = document.createElement('video');
  const close = () => {
    stop(media);
    video.srcObject = null;
  };
  video.muted = true;
  video.playsInline = true;
  video.srcObject = media;
  try {
    await video.play();
  } catch (error) {
    close();
    throw error;
  }
  return { video, width: video.videoWidth, height: video.videoHeight, close };
}

/** The picture the camera shows now, in its full size, or with its long side at `longSide` pixels. */
export function grabFrame({ video, width, height }: CameraStream, longSide = Number.POSITIVE_INFINITY): Pixels {
  const scale = Math.min(1, longSide / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, data: new Uint8ClampedArray(data.buffer as ArrayBuffer) };
}
