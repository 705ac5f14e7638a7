import { BENEFITS } from './kinds/benefits.ts';
import { HOME_AND_MONEY } from './kinds/home-and-money.ts';
import { LETTERS } from './kinds/letters.ts';
import { PEOPLE } from './kinds/people.ts';
import type { KindVocabulary, Weighted } from './kinds/vocabulary.ts';
import type { LetterText } from './letter-text.ts';
import type { DocumentKind } from './read-value.ts';

const VOCABULARY: Readonly<Record<Exclude<DocumentKind, 'unknown'>, KindVocabulary>> = {
  ...BENEFITS,
  ...LETTERS,
  ...HOME_AND_MONEY,
  ...PEOPLE,
};
const KINDS = (Object.keys(VOCABULARY) as (keyof typeof VOCABULARY)[]).map((kind) => {
  const { title, head = [], anywhere = [] } = VOCABULARY[kind];
  const begins = title === undefined ? null : new RegExp(`(?:^|[\\n\\t])[\\W\\d]{0,4}(?:${title.source})`);
  return { kind, title: begins, head, anywhere };
});

/** Below this many points, or this close to the next kind, the honest answer is `unknown`. */
const ENOUGH = 6;
const APART = 2;
const TITLE = 6;
/** A paper says what it is in its head: letter head, address and subject take up to 18 lines. */
const HEAD_LINES = 18;

/** The kind whose vocabulary fits best, or `unknown`. */
export function documentKind(letter: LetterText): DocumentKind {
  const headEnd = letter.lines[HEAD_LINES]?.start ?? letter.flowing.length;
  const body = /\bsehr geehrte|\bguten tag|\bliebe eltern/.exec(letter.flowing)?.index ?? headEnd;
  const end = Math.min(headEnd, body);
  const head = closeUp(letter.flowing.slice(0, end));
  const lines = closeUp(letter.folded.slice(0, end));
  const scores = KINDS.map((kind) => ({ kind: kind.kind, score: scoreOf(kind, lines, head, letter.flowing) })).sort(
    (a, b) => b.score - a.score,
  );
  const [best, second] = scores;
  if (best === undefined || best.score < ENOUGH) return 'unknown';
  return best.score - (second?.score ?? 0) < APART ? 'unknown' : best.kind;
}

/** "M a h n u n g", printed apart as a headline. */
function closeUp(head: string): string {
  return head.replace(/(?<![a-z])(?:[a-z] ){4,}[a-z](?![a-z])/g, (word) => word.replaceAll(' ', ''));
}

function scoreOf(kind: (typeof KINDS)[number], lines: string, head: string, whole: string): number {
  const points = (weighted: readonly Weighted[], text: string): number =>
    weighted.reduce((sum, [pattern, weight]) => sum + (pattern.test(text) ? weight : 0), 0);
  const inHead = points(kind.head, head) + (kind.title?.test(lines) ? TITLE : 0);
  // Other papers are named in running text all the time ("Mietvertrag in Kopie"); without a word in the head it needs more.
  return inHead === 0 ? points(kind.anywhere, whole) * 0.75 : inHead + points(kind.anywhere, whole);
}
