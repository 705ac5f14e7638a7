import { confidenceNeedsCare } from './confidence.ts';
import { fold } from './fold.ts';
import type { DateRole, ReadAmount, ReadDate, ReadIban, ReadLetter, ReadReference, ReadValue } from './read-value.ts';

/** A field of a form that would take a value. `hints` are German words for it, the best first; without any, every value of that kind fits. */
export type WantedValue = {
  readonly field: string;
  readonly accepts: 'amount' | 'iban' | 'date' | 'reference';
  readonly hints: readonly string[];
  /** Only days that play this part in the letter. */
  readonly role?: DateRole | undefined;
};

export type OfferedValue = ReadAmount | ReadIban | ReadDate | ReadReference;

/**
 * What a document offers to a field. Never empty. More than one candidate means that the document does not say which it is:
 * then none is preferred and every one `needsCare`. Nothing of it is taken before the person confirms it.
 */
export type Offer = {
  readonly field: string;
  readonly candidates: readonly {
    readonly value: OfferedValue;
    readonly needsCare: boolean;
    /** A check digit proves that the signs belong together, not that the right number was taken. */
    readonly proved: boolean;
  }[];
};

/** What a value's own check digit says; null where its kind has none. An IBAN is only read when its checksum holds. */
export function checkDigit(value: ReadValue): 'holds' | 'fails' | null {
  if (value.kind === 'iban') return 'holds';
  if (!('valid' in value) || typeof value.valid !== 'boolean') return null;
  return value.valid ? 'holds' : 'fails';
}

/** To be compared with the paper with special care. */
export function valueNeedsCare(value: ReadValue): boolean {
  return confidenceNeedsCare(value.confidence) || checkDigit(value) === 'fails';
}

/** Offers for those wanted fields the letter has something for. */
export function offersFor(letter: ReadLetter, wanted: readonly WantedValue[]): readonly Offer[] {
  return wanted.flatMap((field) => {
    const best = bestFor(letter, field);
    if (best.length === 0) return [];
    const candidates = best.map((value) => ({
      value,
      needsCare: best.length > 1 || valueNeedsCare(value),
      proved: checkDigit(value) === 'holds',
    }));
    return [{ field: field.field, candidates }];
  });
}

/** Hint first, then the same line before the line above, then nearness; within these letters two are equally near. */
const SAME_DISTANCE = 3;
/** "Kaution von drei Grundmieten" names the Grundmiete in passing: as if that many letters farther. */
const INFLECTED = 20;

type Rank = { readonly hint: number; readonly linesAbove: number; readonly distance: number };

function bestFor(letter: ReadLetter, field: WantedValue): readonly OfferedValue[] {
  const fitting = letter.values.filter(
    (value): value is OfferedValue =>
      value.kind === field.accepts &&
      (field.role === undefined || (value.kind === 'date' && value.role === field.role)),
  );
  const ranked = fitting.flatMap((value) => {
    const rank = field.hints.length === 0 ? { hint: 0, linesAbove: 0, distance: 0 } : rankOf(value, field.hints);
    return rank === null ? [] : [{ value, rank }];
  });
  ranked.sort((a, b) => compare(a.rank, b.rank));
  const first = ranked[0];
  if (first === undefined) return [];
  const equal = ranked.filter(({ rank }) => Math.abs(compare(rank, first.rank)) <= SAME_DISTANCE);
  return [...new Map(equal.toReversed().map(({ value }) => [value.value, value])).values()].toReversed();
}

function compare(a: Rank, b: Rank): number {
  return (a.hint - b.hint) * 1_000_000 + (a.linesAbove - b.linesAbove) * 10_000 + (a.distance - b.distance);
}

function rankOf(value: OfferedValue, hints: readonly string[]): Rank | null {
  // What a table or head names by its column is a word for the value like one in front of it.
  // The label of an amount may stand lines away in a long sentence; its own line and the one above are in `before`.
  const before = (value.before ?? '') + (value.kind === 'reference' ? ` ${fold(value.label)}` : '');
  for (const [hint, word] of hints.entries()) {
    const found = lastWholeWord(before, fold(word));
    if (found === null) continue;
    const between = before.slice(found.end);
    // A value between the two is the hint's own: "Lohnsteuer 41,33 Kirchensteuer 3,71".
    if (value.kind === 'amount' && /\d,\d{2}(?!\d)/.test(between)) continue;
    if (value.kind === 'date' && /\d\.\s?\d{1,2}\.\s?\d{2,4}/.test(between)) continue;
    return {
      hint,
      linesAbove: between.split('\n').length - 1,
      distance: between.length + (found.exact ? 0 : INFLECTED),
    };
  }
  return null;
}

/** The end of the last "Miete" that is a word of its own, not "Grundmiete"; endings are allowed. */
function lastWholeWord(text: string, word: string): { readonly end: number; readonly exact: boolean } | null {
  const pattern = new RegExp(`(?<![a-z])${word.replace(/[^a-z0-9]/g, '\\$&')}(e?[ns]?)(?![a-z])`, 'g');
  const last = [...text.matchAll(pattern)].at(-1);
  return last === undefined ? null : { end: last.index + last[0].length, exact: last[1] === '' };
}
