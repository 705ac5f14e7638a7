import { type CameraStream, grabFrame } from './frames.ts';
import { freshWatch, type LiveHint, liveHint } from './live-hint.ts';
import type { Look } from './look.ts';
import type { Corners } from './pixels.ts';
import type { Task } from './prepare.worker.ts';
import { openPrepareWorker } from './prepare-page.ts';

/** What the capture page shows live. `corners` in pixels of the camera's picture; `shutter`: ready for a whole second. */
export interface Observation {
  readonly corners: Corners | null;
  readonly hint: LiveHint;
  readonly shutter: boolean;
}

/** 4 to 5 looks a second: quicker trembles, slower feels dead. */
const EVERY = 220;
const LOOKED_AT = 800;
const FIRST_LOOK = 10_000;
const NEXT_LOOK = 3000;

/**
 * Looks at the camera's picture 4 to 5 times a second in a worker and reports each look, until `signal` aborts, which also
 * ends the worker. The camera stays open: whoever opened it closes it. A look that fails or hangs is not waited for longer
 * than three seconds: then a new worker takes over. The first look of a worker has ten: on a busy machine its code takes
 * more than three to load and compile, and a worker replaced then would never come to look (seen at a load of 16).
 */
export function observePage(
  camera: CameraStream,
  onObservation: (observation: Observation) => void,
  signal: AbortSignal,
  now: () => number = () => performance.now(),
): void {
  let watch = freshWatch;
  let worker = openPrepareWorker();
  let limit = FIRST_LOOK;
  let timer: ReturnType<typeof setTimeout>;
  let watchdog: ReturnType<typeof setTimeout>;

  const ask = () => {
    const pixels = grabFrame(camera, LOOKED_AT);
    const task: Task = { kind: 'look', pixels };
    const started = now();
    worker.onmessage = ({ data: seen }: MessageEvent<Look>) => {
      clearTimeout(watchdog);
      limit = NEXT_LOOK;
      if (signal.aborted) return;
      const next = liveHint(watch, seen, started, Math.max(camera.width, camera.height));
      watch = next.watch;
      timer = setTimeout(ask, Math.max(0, EVERY - (now() - started)));
      onObservation({ corners: scaled(seen, camera.width / seen.width), hint: next.hint, shutter: next.shutter });
    };
    worker.onerror = restart;
    watchdog = setTimeout(restart, limit);
    worker.postMessage(task, [pixels.data.buffer]);
  };
  const restart = () => {
    clearTimeout(watchdog);
    worker.terminate();
    if (signal.aborted) return;
    worker = openPrepareWorker();
    limit = FIRST_LOOK;
    watch = freshWatch;
    timer = setTimeout(ask, EVERY);
  };
  const end = () => {
    clearTimeout(timer);
    clearTimeout(watchdog);
    worker.terminate();
  };
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  else ask();
}

function scaled({ corners }: Look, factor: number): Corners | null {
  if (corners === null) return null;
  const up = ({ x, y }: { x: number; y: number }) => ({ x: x * factor, y: y * factor });
  return [up(corners[0]), up(corners[1]), up(corners[2]), up(corners[3])];
}
