import { err, type Result } from '#shared/basics';
import { startEngine } from './engine.ts';
import type { GreyPicture } from './pixels.ts';
import { type Reading, readUpright } from './read-upright.ts';
import { withTimeLimit } from './time-limit.ts';

export interface LaneLimits {
  /** Base address of the engine's files. */
  readonly assets: string;
  /** Milliseconds to start an engine. */
  readonly startLimit: number;
  /** Milliseconds for a page. */
  readonly pageLimit: number;
}

/** One engine at a time that reads one page at a time, and is replaced when it is lost, old, or speaks another language. */
export interface Lane {
  /** Whether its engine could be started. */
  ready(): Promise<Result<null, 'timeout' | 'failed'>>;
  read(
    page: GreyPicture,
    languages: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<Reading, 'timeout' | 'failed'>>;
  end(): void;
}

/** The engine's memory only grows: after this many pages a new one takes over. */
const PAGES_AN_ENGINE = 25;

export function openLane({ assets, startLimit, pageLimit }: LaneLimits, first: readonly string[]): Lane {
  let ended = false;
  let languages = first;
  let pages = 0;
  const start = () => startEngine({ assets, languages }, startLimit).catch(() => err('failed' as const));
  let starting = start();

  const letGo = async (previous: typeof starting): Promise<void> => {
    const old = await previous;
    if (old.ok) old.value.end();
  };
  /** The old one goes first: two engines at once would be twice the memory. */
  const renew = (): void => {
    const previous = starting;
    pages = 0;
    if (ended) return void letGo(previous);
    starting = letGo(previous).then(start);
  };

  return {
    async ready() {
      const engine = await starting;
      return engine.ok ? { ok: true, value: null } : engine;
    },
    async read(page, wanted, signal) {
      const others = wanted.join('+') !== languages.join('+');
      languages = wanted;
      if (others || pages >= PAGES_AN_ENGINE) renew();
      const engine = await starting;
      if (ended || signal.aborted) return err('failed');
      if (!engine.ok) {
        renew();
        return engine;
      }
      pages++;
      let abandoned = false;
      const abandon = () => {
        abandoned = true;
      };
      const result = await withTimeLimit(readUpright(engine.value, page), pageLimit, abandon, signal);
      if (abandoned) renew();
      return result;
    },
    end() {
      ended = true;
      void letGo(starting);
    },
  };
}
