import type { LetterText } from './letter-text.ts';

export type Span = { readonly start: number; readonly end: number };

/** A full stop behind one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:abs|nr|art|bzw|ggf|gem|inkl|ca|vgl|str|tel|st|dr|prof|hr|fr|evtl|usw|geb|az|satz|rd|z|b|d|h|i|v|m|u|a|ff|f|nrn|zzgl|einschl|max|mind|spat|jan|feb|aug|sept|okt|nov|dez)\.$/;

const MONTH_NEXT = /^\s*(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez)/;

/** Sentences and headline-like paragraphs, in order, without gaps. A list item counts as a sentence. */
export function sentencesOf(letter: LetterText): readonly Span[] {
  const forced = new Set(letter.lines.filter((line) => line.endsParagraph).map((line) => line.end));
  const spans: Span[] = [];
  let start = 0;
  for (let index = 0; index < letter.text.length; index += 1) {
    if (forced.has(index + 1) || endsSentence(letter, index)) {
      spans.push({ start, end: index + 1 });
      start = index + 1;
    }
  }
  if (start < letter.text.length) spans.push({ start, end: letter.text.length });
  return spans;
}

function endsSentence(letter: LetterText, index: number): boolean {
  const sign = letter.text.charAt(index);
  if (sign !== '.' && sign !== '!' && sign !== '?') return false;
  const after = letter.text.slice(index + 1, index + 24);
  if (!/^["“”')]*\s+["„“(]*[\p{Lu}§]/u.test(after)) return after.trim() === '';
  if (sign !== '.') return true;
  const before = letter.folded.slice(Math.max(0, index - 12), index + 1);
  if (ABBREVIATION.test(before)) return false;
  return !(/\d\.$/.test(before) && MONTH_NEXT.test(letter.folded.slice(index + 1, index + 24)));
}

/** The sentence an offset lies in. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span {
  return sentences.find((span) => offset < span.end) ?? { start: 0, end: 0 };
}
