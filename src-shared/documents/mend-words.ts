import { fold } from './fold.ts';
import { COUNTING_WORDS, KEY_WORDS, SMALL_WORDS } from './key-words.ts';
import type { RecognisedWord } from './recognised-page.ts';

/** Signs a recogniser takes for one another, as one sign; what looks alike has the same skeleton. */
function skeleton(word: string): string {
  return fold(word)
    .replaceAll('rn', 'm')
    .replaceAll('ii', 'u')
    .replaceAll('vv', 'w')
    .replaceAll('ss', 's')
    .replace(/[1|!ij]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/[8h]/g, 'b')
    .replace(/c/g, 'e')
    .replace(/q/g, 'g')
    .replace(/t/g, 'f');
}

const KEYS = new Map(KEY_WORDS.map((word) => [fold(word), word]));
const SKELETONS = new Map(KEY_WORDS.filter((word) => word.length >= 5).map((word) => [skeleton(word), word]));
const COUNTING = new Map(COUNTING_WORDS.map((word) => [skeleton(word), word]));
const SMALL = new Set(SMALL_WORDS.map(fold));
/** Behind these the next word was printed apart, whatever it is: German has no compounds with them in front. */
const NEVER_COMPOUND =
  /^(?:innerhalb|binnen|spatestens|monats|wochen|bekanntgabe|zustellung|eines|einer|dieses|bis|zum)$/;
const GLUED_DAY = /^(bis|zum|am|vom|ab|den|dem|seit|von|datum|datum:|und)(\d{1,2}[.,].*)$/i;
/** In word heights: a torn word stays within the blank of its line. */
const TORN = 0.8;

/**
 * Key words the recogniser damaged, whole again: torn ("Wider spruch"), glued ("innerhalbeines"), misread ("Zustcllung").
 * Only words of the list are ever made, only by signs that look alike or one wrong sign in eight; figures stay as read.
 */
export function mendWords(words: readonly RecognisedWord[]): readonly RecognisedWord[] {
  const joined: RecognisedWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const whole = before === undefined ? null : torn(before, word);
    if (whole === null) joined.push(word);
    else joined[joined.length - 1] = whole;
  }
  return joined.flatMap(unglued).map((word) => ({ ...word, text: mended(word.text) }));
}

function torn(a: RecognisedWord, b: RecognisedWord): RecognisedWord | null {
  const [, left = '', right = ''] = /^(\p{L}{2,}) (\p{L}{2,})/u.exec(`${a.text} ${b.text}`) ?? [];
  if (left === '' || left !== a.text || isKnown(left) || isKnown(right)) return null;
  if (b.box.x - (a.box.x + a.box.width) > TORN * Math.max(a.box.height, b.box.height)) return null;
  const key = left.length + right.length >= 7 ? SKELETONS.get(skeleton(left + right)) : undefined;
  return key === undefined ? null : unite(a, b, a.text + b.text);
}

function unite(a: RecognisedWord, b: RecognisedWord, text: string): RecognisedWord {
  const y = Math.min(a.box.y, b.box.y);
  const height = Math.max(a.box.y + a.box.height, b.box.y + b.box.height) - y;
  const box = { x: a.box.x, y, width: b.box.x + b.box.width - a.box.x, height };
  return { text, box, confidence: Math.min(a.confidence, b.confidence) };
}

function unglued(word: RecognisedWord): readonly RecognisedWord[] {
  const day = GLUED_DAY.exec(word.text);
  if (day !== null) return cut(word, (day[1] ?? '').length);
  const letters = /^\p{L}{6,}/u.exec(word.text)?.[0] ?? '';
  if (letters === '' || isKnown(letters) || SKELETONS.has(skeleton(letters))) return [word];
  for (let at = 2; at <= letters.length - 2; at += 1) {
    const [left, right] = [letters.slice(0, at), letters.slice(at)];
    const apart = NEVER_COMPOUND.test(fold(left)) || (/^\p{Lu}/u.test(right) && /\p{Ll}$/u.test(left));
    if (!apart || !isLikely(left)) continue;
    const [first, rest] = cut(word, at);
    if (isLikely(right)) return [first, rest];
    const others = unglued(rest);
    if (others.length > 1) return [first, ...others];
  }
  return [word];
}

function cut(word: RecognisedWord, at: number): readonly [RecognisedWord, RecognisedWord] {
  const width = (word.box.width * at) / word.text.length;
  return [
    { ...word, text: word.text.slice(0, at), box: { ...word.box, width } },
    { ...word, text: word.text.slice(at), box: { ...word.box, x: word.box.x + width, width: word.box.width - width } },
  ];
}

function isKnown(word: string): boolean {
  const folded = fold(word);
  return KEYS.has(folded) || SMALL.has(folded);
}

/** Known, or one by its skeleton. */
function isLikely(word: string): boolean {
  return isKnown(word) || COUNTING.has(skeleton(word)) || (word.length >= 5 && SKELETONS.has(skeleton(word)));
}

function mended(text: string): string {
  const [, lead = '', core = '', tail = ''] = /^([("„]*)([\p{L}\d|!]+)([^\p{L}\d|!]*)$/u.exec(text) ?? [];
  const letters = core.replace(/[^\p{L}]/gu, '').length;
  if (core.length < 4 || letters * 4 < core.length * 3 || isKnown(core)) return text;
  const key = SKELETONS.get(skeleton(core)) ?? COUNTING.get(skeleton(core)) ?? nearest(core);
  return key === undefined ? text : lead + like(core, key) + tail;
}

/** One wrong, lost or added sign in eight: at that length no other German word is reached. */
function nearest(core: string): string | undefined {
  if (core.length < 8) return undefined;
  const seen = skeleton(core);
  for (const [bones, key] of SKELETONS) {
    if (bones.length >= 8 && distance(seen, bones, Math.floor(bones.length / 8)) && keepsEnding(seen, bones))
      return key;
  }
  return undefined;
}

/** "Bescheiden" is a form of its own and no misread "Bescheides"; a wrong sign inside is a misread one. */
function keepsEnding(a: string, b: string): boolean {
  return a.slice(-1) === b.slice(-1) && a.length === b.length ? true : a.slice(-2) === b.slice(-2);
}

function distance(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}

function like(seen: string, key: string): string {
  if (seen.length > 3 && seen === seen.toUpperCase()) return key.toUpperCase();
  return (/^\p{Ll}/u.test(seen) ? key.charAt(0).toLowerCase() : key.charAt(0).toUpperCase()) + key.slice(1);
}
