import { KIND_VOCABULARY, type KindVocabulary } from './kind-vocabulary.ts';
import type { LetterText } from './letter-text.ts';
import type { DocumentKind } from './read-value.ts';

/** Below this many points, or this close to the next kind, the honest answer is `unknown`. */
const ENOUGH = 6;
const APART = 2;
/** A paper says what it is in its head: letter head, address and subject take up to 18 lines. */
const HEAD_LINES = 18;

/** The kind whose vocabulary fits best, or `unknown`. */
export function documentKind(letter: LetterText): DocumentKind {
  const headEnd = letter.lines[HEAD_LINES]?.start ?? letter.flowing.length;
  const body = /\bsehr geehrte|\bguten tag/.exec(letter.flowing)?.index ?? headEnd;
  const head = letter.flowing.slice(0, Math.min(headEnd, body));
  const scores = (Object.keys(KIND_VOCABULARY) as (keyof typeof KIND_VOCABULARY)[])
    .map((kind) => ({ kind, score: scoreOf(KIND_VOCABULARY[kind], head, letter.flowing) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined || best.score < ENOUGH) return 'unknown';
  return best.score - (second?.score ?? 0) < APART ? 'unknown' : best.kind;
}

function scoreOf(vocabulary: KindVocabulary, head: string, whole: string): number {
  const points = (weighted: KindVocabulary['head'], text: string): number =>
    weighted.reduce((sum, [pattern, weight]) => sum + (pattern.test(text) ? weight : 0), 0);
  const inHead = points(vocabulary.head, head);
  // Other papers are named in running text all the time ("Mietvertrag in Kopie"); without a word in the head it needs more.
  return inHead === 0 ? points(vocabulary.anywhere, whole) * 0.75 : inHead + points(vocabulary.anywhere, whole);
}
