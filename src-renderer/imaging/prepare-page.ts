import type { Result } from '#shared/basics';
import type { Pixels } from './pixels.ts';
import type { Preparation, Prepared } from './prepare.ts';
import type { Task } from './prepare.worker.ts';
import { withTimeLimit } from './time-limit.ts';

/** Corners a person dragged are in pixels of the picture, clockwise from the top left; without them they are looked for. */
export interface PrepareOptions extends Preparation {
  /** Milliseconds; 20 s unless told: a page takes about one, and twelve on a machine that does much else. */
  readonly timeLimit?: number;
  readonly signal?: AbortSignal;
}

export const openPrepareWorker = () =>
  new Worker(new URL('./prepare.worker.ts', import.meta.url), { type: 'module', name: 'prepare' });

/** After so many pages a fresh worker takes over, so that no memory grows over a day. */
const PAGES_A_WORKER = 20;
/** One worker is kept between pages, its code compiled: in Node the third page takes 1.0 s of the processor, the first 1.7 s. */
let warm: { readonly worker: Worker; readonly pages: number } | null = null;
/** Counts the visits that ended: a page still under way then is the last of its worker. */
let ended = 0;

/** Compiles the code on a page nobody sees, while the person still does something else. */
export function warmUpPreparing(): void {
  if (warm !== null) return;
  const sheet = { width: 600, height: 800, data: new Uint8ClampedArray(600 * 800 * 4).fill(235) };
  void preparePage(sheet);
}

/** With the visit goes the worker, and with it whatever of the last picture lies in its memory. */
export function endPreparing(): void {
  ended++;
  warm?.worker.terminate();
  warm = null;
}

/**
 * Prepares one picture in a worker; pages prepared at the same time have one each. A hang or an abort is ended by
 * terminating it. `pixels.data` is transferred: the caller's copy is empty then. An abort gives 'failed'.
 */
export async function preparePage(
  pixels: Pixels,
  { timeLimit = 20_000, signal, ...how }: PrepareOptions = {},
): Promise<Result<Prepared, 'timeout' | 'failed'>> {
  const { worker, pages } = warm ?? { worker: openPrepareWorker(), pages: 0 };
  warm = null;
  const visit = ended;
  const task: Task = { kind: 'prepare', pixels, how };
  const answer = new Promise<Prepared>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Prepared>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.postMessage(task, [pixels.data.buffer]);
  const result = await withTimeLimit(answer, timeLimit, () => worker.terminate(), signal);
  if (result.ok && warm === null && visit === ended && pages + 1 < PAGES_A_WORKER) warm = { worker, pages: pages + 1 };
  else worker.terminate();
  return result;
}
