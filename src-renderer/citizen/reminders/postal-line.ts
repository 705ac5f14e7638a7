import { err, ok, type Result } from '#shared/basics';
import { tidied } from './tidied.ts';

export type PostalField = 'name' | 'care' | 'street' | 'place';
/** Why a line cannot stand on an envelope, as the person can mend it. */
export type PostalProblem = 'missing' | 'long' | 'script' | 'sign' | 'postcode';

const LONGEST = 80;
const LETTERS = /\p{L}/u;
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;
/** Letters of European names, digits, and what stands between them. */
const WRITTEN = /^[\p{Script=Latin}\p{M}0-9 .,'’\-/()&+:]+$/u;

/** One line of an address. The second name on a letterbox may be left out. */
export function postalLineFrom(field: PostalField, text: string): Result<string, PostalProblem> {
  const line = tidied(text);
  if (line === '') return field === 'care' ? ok('') : err('missing');
  if ([...line].length > LONGEST) return err('long');
  if (OTHER_SCRIPT.test(line)) return err('script');
  if (!WRITTEN.test(line)) return err('sign');
  if (field === 'place' && !/^\d{5} .*\p{L}/u.test(line)) return err('postcode');
  return LETTERS.test(line) ? ok(line) : err('missing');
}
