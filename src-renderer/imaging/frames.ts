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
const WANTED = { width: { ideal: 3840 }, height: { ideal: 2160 }, frameRate: { ideal: 15 } } as const;

const media = (camera: MediaTrackConstraints = {}): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({ audio: false, video: { ...WANTED, ...camera } });

/**
 * The camera whose label contains `label`, otherwise whichever opens. Labels are only told once a camera is open, and ids
 * change with every visit (each has a fresh profile): so the label is what staff choose, and a wrong first one is closed.
 */
async function chosenMedia(label: string | null): Promise<MediaStream> {
  const first = await media();
  const [track] = first.getVideoTracks();
  if (label === null || track === undefined || track.label.includes(label)) return first;
  const cameras = await navigator.mediaDevices.enumerateDevices();
  const wanted = cameras.find((device) => device.kind === 'videoinput' && device.label.includes(label));
  if (wanted === undefined) return first;
  stop(first);
  return media({ deviceId: { exact: wanted.deviceId } }).catch(() => media());
}

/**
 * Opens the camera. A browser without a grant shows its own question, which nobody at a kiosk can see, and never settles:
 * therefore the time limit (10 s unless told). A camera that arrives later is closed at once. `label`: part of the name of
 * the camera the staff chose; where it is not there, another one is better than none.
 */
export async function openCamera(
  timeLimit = 10_000,
  signal?: AbortSignal,
  label: string | null = null,
): Promise<Result<CameraStream, 'no-camera' | 'denied' | 'timeout'>> {
  if (navigator.mediaDevices === undefined) return err('no-camera');
  let wanted = true;
  let running: MediaStream | null = null;
  const opening: Promise<Result<CameraStream, 'no-camera' | 'denied'>> = chosenMedia(label).then(
    async (stream) => {
      running = stream;
      if (!wanted) stop(stream);
      return ok(await playing(stream));
    },
    (error: unknown) => err(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'no-camera'),
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

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};

async function playing(stream: MediaStream): Promise<CameraStream> {
  const video = document.createElement('video');
  const close = () => {
    stop(stream);
    video.srcObject = null;
  };
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  try {
    await video.play();
  } catch (error) {
    close();
    throw error;
  }
  return { video, width: video.videoWidth, height: video.videoHeight, close };
}

/** What the browser calls the open camera: name and, on Linux, the numbers of its USB maker and product. */
export function labelOf({ video }: CameraStream): string {
  const { srcObject } = video;
  return srcObject instanceof MediaStream ? (srcObject.getVideoTracks()[0]?.label ?? '') : '';
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
