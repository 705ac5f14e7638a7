import type { Box, RecognisedLine, RecognisedPage } from '#shared/documents';
import type { Engine } from './engine.ts';
import type { Corners, GreyPicture } from './pixels.ts';
import { meanConfidence } from './recognised.ts';
import { unreadPiece } from './unread-piece.ts';
import { unwarp } from './unwarp.ts';
import { withLines } from './with-lines.ts';

/** A line below this is mostly wrong: small print whose box the engine drew too narrow, or a smudge. */
const DOUBTFUL = 65;
const SHORTEST = 4;
/** A bad picture is doubtful everywhere: reading it all again costs seconds and betters little. */
const MOST_LINES = 4;
const MOST_SHARE = 0.25;
/** Small print is read surer at twice its size (42 became 82 in the sender line of a letter under a medium camera). */
const ENLARGED = 2;
/** By this much a second reading must be surer to count. */
const SURER = 10;

/**
 * Reads the few doubtful lines of a page once more, each by itself, wider than its box and enlarged: the engine now and
 * then sees only the middle of a line of small print, and reads nonsense there with low confidence.
 */
export async function rereadDoubtful(engine: Engine, page: GreyPicture, read: RecognisedPage): Promise<RecognisedPage> {
  const doubtful = read.lines.filter(isDoubtful);
  if (doubtful.length > Math.max(2, read.lines.length * MOST_SHARE)) return read;
  let best = read;
  for (const line of doubtful.slice(0, MOST_LINES)) {
    const others = { ...best, lines: best.lines.filter((other) => other !== line) };
    const around = widened(line.box, page);
    const piece = await engine.read(enlarged(unreadPiece(page, others, around)), '6');
    const again = { ...piece, lines: piece.lines.map((found) => movedBack(found, around)) };
    if (meanConfidence(again) > meanConfidence({ ...read, lines: [line] }) + SURER)
      best = withLines(others, again.lines);
  }
  return best;
}

function isDoubtful(line: RecognisedLine): boolean {
  const signs = line.words.reduce((sum, { text }) => sum + text.length, 0);
  return signs >= SHORTEST && meanConfidence({ width: 1, height: 1, lines: [line] }) < DOUBTFUL;
}

function widened(box: Box, page: GreyPicture): Box {
  const [across, along] = [8, 5 * box.height];
  const x = Math.max(0, Math.floor(box.x - along));
  const y = Math.max(0, Math.floor(box.y - across));
  return {
    x,
    y,
    width: Math.min(page.width, Math.ceil(box.x + box.width + along)) - x,
    height: Math.min(page.height, Math.ceil(box.y + box.height + across)) - y,
  };
}

function enlarged(piece: GreyPicture): GreyPicture {
  const { width, height } = piece;
  const whole: Corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  return unwarp(piece, whole, { width: width * ENLARGED, height: height * ENLARGED });
}

function movedBack({ words, box }: RecognisedLine, at: Box): RecognisedLine {
  const back = ({ x, y, width, height }: Box): Box => ({
    x: at.x + x / ENLARGED,
    y: at.y + y / ENLARGED,
    width: width / ENLARGED,
    height: height / ENLARGED,
  });
  return { words: words.map((word) => ({ ...word, box: back(word.box) })), box: back(box) };
}
