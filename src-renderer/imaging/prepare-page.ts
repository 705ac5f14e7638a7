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

/**
 * Prepares one picture in a worker of its own, which ends with it: no memory grows over a day of pages, a hang is ended by
 * terminating it, and nothing of a page outlives the page. `pixels.data` is transferred: the caller's copy is empty then.
 * An abort gives 'failed'.
 */
export async function preparePage(
  pixels: Pixels,
  { timeLimit = 20_000, signal, ...how }: PrepareOptions = {},
): Promise<Result<Prepared, 'timeout' | 'failed'>> {
  const worker = openPrepareWorker();
  const task: Task = { kind: 'prepare', pixels, how };
  const answer = new Promise<Prepared>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Prepared>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.postMessage(task, [pixels.data.buffer]);
  const result = await withTimeLimit(answer, timeLimit, () => worker.terminate(), signal);
  worker.terminate();
  return result;
}
