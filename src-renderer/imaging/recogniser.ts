import { err, type Result } from '#shared/basics';
import { type Lane, openLane } from './lane.ts';
import type { GreyPicture } from './pixels.ts';
import type { Reading } from './read-upright.ts';

export interface RecogniserOptions {
  /** Base address of worker.min.js, core/ and lang/, for instance '/assets/ocr'. */
  readonly assets: string;
  /** The engine's names ('deu', 'eng', …), for pages that say nothing else. */
  readonly languages: readonly string[];
  /** Milliseconds: 20 s to start the engine, 60 s for a page, unless told. */
  readonly startLimit?: number;
  readonly pageLimit?: number;
}

export interface ReadOptions {
  /** What the person says this paper is written in; loaded only when asked for. */
  readonly languages?: readonly string[];
  /** Gives up this page and no other: 'failed'. */
  readonly signal?: AbortSignal;
}

type Outcome = Result<Reading, 'timeout' | 'failed'>;

export interface Recogniser {
  /** Settles when the first page would not wait for the engine any more. */
  ready(): Promise<Result<null, 'timeout' | 'failed'>>;
  /** Pages begin in the order they are given; a stack is read by two engines while more than two pages wait. */
  recognise(page: GreyPicture, options?: ReadOptions): Promise<Outcome>;
  close(): void;
}

interface Job {
  readonly page: GreyPicture;
  readonly languages: readonly string[];
  readonly stop: AbortController;
  readonly done: (outcome: Outcome) => void;
}

/** A second engine costs its start and its memory: it comes for stacks only, and goes with the last waiting page. */
const WAITING_FOR_A_SECOND = 3;

/**
 * The text recogniser with one warm engine. It starts at once, so that the first page does not wait for it. When a page or
 * the start takes too long, that page is given up, the engine ended, and the next page gets a new one.
 */
export function createRecogniser(options: RecogniserOptions): Recogniser {
  const limits = { startLimit: 20_000, pageLimit: 60_000, ...options };
  const waiting: Job[] = [];
  const running = new Set<Job>();
  const first = openLane(limits, options.languages);
  const idle: Lane[] = [first];
  let second: Lane | null = null;
  let closed = false;

  const next = (): void => {
    if (waiting.length >= WAITING_FOR_A_SECOND && second === null) {
      second = openLane(limits, waiting[0]?.languages ?? options.languages);
      idle.push(second);
    }
    while (waiting.length > 0) {
      const lane = idle.shift();
      if (lane === undefined) return;
      const job = waiting.shift();
      if (job !== undefined) void work(lane, job);
    }
    if (second !== null && idle.includes(second)) {
      idle.splice(idle.indexOf(second), 1);
      second.end();
      second = null;
    }
  };

  const work = async (lane: Lane, job: Job): Promise<void> => {
    running.add(job);
    const outcome = await lane.read(job.page, job.languages, job.stop.signal).catch(() => err('failed' as const));
    running.delete(job);
    job.done(outcome);
    idle.push(lane);
    if (!closed) next();
  };

  return {
    ready: () => first.ready(),
    recognise(page, { languages = options.languages, signal } = {}) {
      if (closed || signal?.aborted) return Promise.resolve(err('failed'));
      return new Promise<Outcome>((resolve) => {
        const stop = new AbortController();
        const job: Job = { page, languages, stop, done: resolve };
        const giveUp = () => {
          stop.abort();
          const place = waiting.indexOf(job);
          if (place >= 0) waiting.splice(place, 1);
          resolve(err('failed'));
        };
        signal?.addEventListener('abort', giveUp, { once: true });
        waiting.push(job);
        next();
      });
    },
    close() {
      if (closed) return;
      closed = true;
      for (const job of waiting.splice(0)) job.done(err('failed'));
      for (const job of running) job.stop.abort();
      first.end();
      second?.end();
    },
  };
}
