import type { WordKey } from '../app/words.ts';
import type { Shot } from './held-page.ts';

/** What may be wrong with a picture, in words that say what to do. A hint without words says nothing. */
const DOUBTS: Readonly<Partial<Record<string, WordKey>>> = {
  'no-page': 'scan.doubt.noPage',
  blank: 'scan.doubt.blank',
  blurred: 'scan.doubt.blurred',
  dark: 'scan.doubt.dark',
  glare: 'scan.doubt.glare',
  'too-small': 'scan.doubt.tooSmall',
  'cut-off': 'scan.doubt.cutOff',
  'two-sheets': 'papers.doubt.twoSheets',
};

/** The worst comes first (`judgeQuality`), and one is enough. */
export function doubtOf({ hints }: Pick<Shot, 'hints'>): WordKey | null {
  const [first] = hints;
  return first === undefined ? null : (DOUBTS[first] ?? null);
}
