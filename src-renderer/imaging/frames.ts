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
const VIDEO: MediaTrackConstraints = { width: { ideal: 3840 }, height: { ideal: 2160 }, frameRate: { ideal: 15 } };
const CONSTRAINTS: MediaStreamConstraints = { audio: false, video: VIDEO };

/**
 * Opens the camera. A browser without a grant shows its own question, which nobody at a kiosk can see, and never settles:
 * therefore the time limit (10 s unless told). A camera that arrives later is closed at once. `label`: the camera the staff
 * chose, by a part of its name; when it is not there any other one is opened.
 */
export async function openCamera(
  timeLimit = 10_000,
  signal?: AbortSignal,
  label: string | null = null,
): Promise<Result<CameraStream, 'no-camera' | 'denied' | 'timeout'>> {
  if (navigator.mediaDevices === undefined) return err('no-camera');
  let wanted = true;
  let running: MediaStream | null = null;
  const opening: Promise<Result<CameraStream, 'no-camera' | 'denied'>> = mediaOf(label).then(
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

/** Names may be unknown until a camera runs: then one is opened, and left again when the chosen one turns out to be there. */
async function mediaOf(label: string | null): Promise<MediaStream> {
  const devices = navigator.mediaDevices;
  const before = label === null ? null : await cameraNamed(label);
  const media = await devices.getUserMedia(before === null ? CONSTRAINTS : onlyFrom(before));
  if (label === null || media.getTracks().some((track) => track.label.includes(label))) return media;
  const after = await cameraNamed(label);
  if (after === null) return media;
  stop(media);
  return devices.getUserMedia(onlyFrom(after));
}

async function cameraNamed(label: string): Promise<string | null> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const camera = devices.find((device) => device.kind === 'videoinput' && device.label.includes(label));
  return camera?.deviceId ?? null;
}

const onlyFrom = (id: string): MediaStreamConstraints => ({ ...CONSTRAINTS, video: { ...VIDEO, deviceId: { exact: id } } });

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
