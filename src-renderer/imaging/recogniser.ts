import { err, type Result } from '#shared/basics';
import type { RecognisedPage } from '#shared/documents';
import { type Engine, type EngineFiles, startEngine } from './engine.ts';
import { turned } from './grey.ts';
import type { GreyPicture, Turn } from './pixels.ts';
import { inkShare } from './quality.ts';
import { meanConfidence } from './recognised.ts';
import { textStrip } from './text-strip.ts';
import { withTimeLimit } from './time-limit.ts';

/** A read page. Boxes are pixels of `picture`, which is the prepared page turned clockwise by `turn` until it stood upright. */
export interface Reading extends RecognisedPage {
  readonly picture: GreyPicture;
  readonly turn: Turn;
  /** 0 to 100. */
  readonly meanConfidence: number;
}

export interface RecogniserOptions extends EngineFiles {
  /** Milliseconds: 20 s to start the engine, 60 s for a page, unless told. */
  readonly startLimit?: number;
  readonly pageLimit?: number;
}

export interface Recogniser {
  /** Pages are read one after another in the order they are given. */
  recognise(page: GreyPicture): Promise<Result<Reading, 'timeout' | 'failed'>>;
  close(): void;
}

/** The engine's memory only grows: after this many pages a new one takes over. */
const PAGES_AN_ENGINE = 25;
/** Upright letters lie above 85, even from a bad camera above 70; turned ones below 50. */
const SUSPICIOUS = 68;

/**
 * One warm text recogniser. It starts at once, so that the first page does not wait for it. When a page or the start takes
 * too long, that page is given up, the engine ended, and the next page gets a new one.
 */
export function createRecogniser({ startLimit = 20_000, pageLimit = 60_000, ...files }: RecogniserOptions): Recogniser {
  let pages = 0;
  let closed = false;
  let starting = startEngine(files, startLimit);
  let queue: Promise<unknown> = Promise.resolve();

  const renew = async (): Promise<void> => {
    const previous = starting;
    pages = 0;
    if (!closed) starting = startEngine(files, startLimit);
    const old = await previous;
    if (old.ok) old.value.end();
  };

  const recogniseNow = async (page: GreyPicture): Promise<Result<Reading, 'timeout' | 'failed'>> => {
    if (closed) return err('failed');
    if (pages >= PAGES_AN_ENGINE) await renew();
    const engine = await starting;
    if (!engine.ok) {
      await renew();
      return engine;
    }
    pages++;
    let abandoned = false;
    const result = await withTimeLimit(readUpright(engine.value, page), pageLimit, () => {
      abandoned = true;
    });
    if (abandoned) await renew();
    return result;
  };

  return {
    recognise(page) {
      const result = queue.then(() => recogniseNow(page));
      queue = result;
      return result;
    },
    close() {
      if (closed) return;
      closed = true;
      void starting.then((engine) => engine.ok && engine.value.end());
    },
  };
}

/**
 * Reads the page as it stands; only when that makes no sense are the other ways up tried on one strip of text each, and
 * the page read again the best way up. So an upright page costs nothing extra.
 */
async function readUpright(engine: Engine, page: GreyPicture): Promise<Reading> {
  const first = await readWhole(engine, page);
  const confidence = meanConfidence(first);
  const asItIs: Reading = { ...first, picture: page, turn: 0, meanConfidence: confidence };
  if (confidence >= SUSPICIOUS || inkShare(page) < 0.001) return asItIs;
  const turn = await bestTurn(engine, page);
  if (turn === 0) return asItIs;
  const picture = turned(page, turn);
  const second = await readWhole(engine, picture);
  const better = meanConfidence(second);
  return better > confidence ? { ...second, picture, turn, meanConfidence: better } : asItIs;
}

async function bestTurn(engine: Engine, page: GreyPicture): Promise<Turn> {
  let best: { turn: Turn; confidence: number } = { turn: 0, confidence: -1 };
  for (const turn of [180, 0, 90, 270] as const) {
    const confidence = meanConfidence(await engine.read(textStrip(turned(page, turn)), '6'));
    if (confidence > best.confidence) best = { turn, confidence };
    if (confidence > 80) break;
  }
  return best.turn;
}

/** Segmentation 3 now and then drops a page that is one bordered table: ink without words is read again as loose text. */
async function readWhole(engine: Engine, page: GreyPicture): Promise<RecognisedPage> {
  const read = await engine.read(page, '3');
  const words = read.lines.reduce((count, line) => count + line.words.length, 0);
  if (words >= 5 || inkShare(page) < 0.004) return read;
  const sparse = await engine.read(page, '11');
  const more = sparse.lines.reduce((count, line) => count + line.words.length, 0);
  return more > words ? sparse : read;
}
