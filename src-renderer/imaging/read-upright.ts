import type { RecognisedPage } from '#shared/documents';
import type { Engine } from './engine.ts';
import { turned } from './grey.ts';
import { liesSideways } from './lies-sideways.ts';
import type { GreyPicture, Turn } from './pixels.ts';
import { inkShare } from './quality.ts';
import { leftOut, readLoose, readWhole } from './read-whole.ts';
import { meanConfidence } from './recognised.ts';
import { senseOf } from './sense.ts';
import { uprightness } from './stands-on-head.ts';
import { textStrip } from './text-strip.ts';

/** A read page. Boxes are pixels of `picture`, which is the prepared page turned clockwise by `turn` until it stood upright. */
export interface Reading extends RecognisedPage {
  readonly picture: GreyPicture;
  readonly turn: Turn;
  /** 0 to 100. */
  readonly meanConfidence: number;
}

/**
 * Sure words, not confidence, tell a page that stands right: a payslip under a bad camera has 64 and is upright, turned
 * digits have 90. Of eight letters under six conditions the worst upright one has a share of 0.39, the best turned one 0.07.
 */
const FEWEST_LETTERS = 24;
const LEAST_SHARE = 0.25;
/** Upright letters lie above 0.25, turned ones below -0.2: clear enough to look before a whole page is read for nothing. */
const LOOKS_TURNED = -0.08;

/**
 * Reads the page as it stands; the other ways up are tried on one strip of text each when its lines look upside down or
 * what was read makes no sense, and then the page is read the best way up. So an upright page costs nothing extra.
 */
export async function readUpright(engine: Engine, page: GreyPicture): Promise<Reading> {
  const looksTurned = uprightness(page) < LOOKS_TURNED;
  const start = looksTurned ? await bestTurn(engine, page, [180, 0]) : 0;
  const first = await readingAt(engine, page, start);
  if (liesSideways(first)) return await readingAt(engine, page, await bestTurn(engine, page, [90, 270]));
  if (makesSense(first) || inkShare(page) < 0.001) return await withLeftOut(engine, first);
  const turn = await bestTurn(engine, page, [180, 0, 90, 270]);
  if (turn === start) return await withLeftOut(engine, first);
  const second = await readingAt(engine, page, turn);
  return await withLeftOut(engine, worth(second) > worth(first) ? second : first);
}

/** Only the way up it is: reading loosely takes as long as reading the page. */
async function withLeftOut(engine: Engine, reading: Reading): Promise<Reading> {
  if (!leftOut(reading.picture, reading)) return reading;
  const read = await readLoose(engine, reading.picture, reading);
  return { ...reading, lines: read.lines, meanConfidence: meanConfidence(read) };
}

async function readingAt(engine: Engine, page: GreyPicture, turn: Turn): Promise<Reading> {
  const picture = turned(page, turn);
  const read = await readWhole(engine, picture);
  return { ...read, picture, turn, meanConfidence: meanConfidence(read) };
}

function makesSense(reading: Reading): boolean {
  const { letters, share } = senseOf(reading);
  return letters >= FEWEST_LETTERS && share >= LEAST_SHARE;
}

/** Sure words count most; where there are none (a slip of digits), confidence decides. */
function worth(read: RecognisedPage): number {
  const { letters, share } = senseOf(read);
  return meanConfidence(read) + 100 * share + Math.min(letters, 60);
}

async function bestTurn(engine: Engine, page: GreyPicture, turns: readonly Turn[]): Promise<Turn> {
  let best: { turn: Turn; worth: number } = { turn: turns[0] ?? 0, worth: -1 };
  for (const turn of turns) {
    const strip = await engine.read(textStrip(turned(page, turn)), '6');
    const value = worth(strip);
    if (value > best.worth) best = { turn, worth: value };
    const { letters, share } = senseOf(strip);
    // Clear enough: the other ways up need not be read.
    if (letters >= 60 && share > 0.5) break;
  }
  return best.turn;
}
