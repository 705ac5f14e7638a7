import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import type { LetterText } from './letter-text.ts';

export type FoundIban = { readonly iban: string; readonly start: number; readonly end: number; readonly sure: boolean };

const COUNTRIES = getCountrySpecifications();
const LIKE_DIGITS: Readonly<Record<string, string>> = {
  ...{ O: '0', Q: '0', D: '0', I: '1', L: '1', '|': '1', '!': '1', S: '5', B: '8', Z: '2', G: '6' },
};
/** Two letters and what may be two check digits; 0E and DF are how "DE" is misread. */
const BEGIN = /(?:(?<![\p{L}\d])|(?<=[i1l]ban:?))([A-Z]{2}|0E|D[F€])\s?[0-9OQDIlS|BZ]{2}/giu;
/** Signs between the groups: blanks, and what dirt and the rules of a form leave there. */
const BETWEEN = /[\s.,:;'’_-]/;
/** One sign too many is read now and then ("DEO02 1203"); more would be guessing. */
const EXTRA = 1;

/**
 * Every IBAN whose checksum (ISO 7064, mod 97-10) holds, also over a line break. Look-alikes are exchanged, and one of them
 * left out, only where the checksum fails without and holds with it; such a find is not `sure`.
 */
export function findIbans(letter: LetterText): readonly FoundIban[] {
  const found: FoundIban[] = [];
  for (const match of letter.text.matchAll(BEGIN)) {
    const start = match.index;
    if (found.some((other) => start < other.end)) continue;
    const country = /^(?:0E|D[F€])$/i.test(match[1] ?? '') ? 'DE' : (match[1] ?? '').toUpperCase();
    const length = COUNTRIES[country]?.chars;
    if (typeof length !== 'number') continue;
    for (let extra = 0; extra <= EXTRA; extra += 1) {
      const signs = take(letter.text, start, length + extra);
      const read = signs === null ? null : proven(country, signs.text, length);
      if (signs === null || read === null) continue;
      found.push({ ...read, start, end: signs.end });
      break;
    }
  }
  return found;
}

/** The next `length` letters and digits, blanks between groups left out; null where something else comes first. */
function take(text: string, start: number, length: number): { readonly text: string; readonly end: number } | null {
  let taken = '';
  let index = start;
  for (; index < text.length && taken.length < length; index += 1) {
    const sign = text.charAt(index);
    if (/[A-Za-z0-9|!€]/.test(sign)) taken += sign.toUpperCase();
    else if (!BETWEEN.test(sign)) return null;
  }
  const complete = taken.length === length && !/[A-Za-z0-9]/.test(text.charAt(index));
  return complete ? { text: taken, end: index } : null;
}

function proven(
  country: string,
  signs: string,
  length: number,
): { readonly iban: string; readonly sure: boolean } | null {
  if (signs.length === length && isValidIBAN(signs)) return { iban: signs, sure: true };
  for (const tail of signs.length === length ? [signs.slice(2)] : withoutOne(signs.slice(2))) {
    const iban = country + [...tail].map((sign) => LIKE_DIGITS[sign] ?? sign).join('');
    if (isValidIBAN(iban)) return { iban, sure: false };
  }
  return null;
}

/** Without one sign that is no figure; a figure is never left out. */
function withoutOne(tail: string): readonly string[] {
  return [...tail].flatMap((sign, index) => (/\d/.test(sign) ? [] : [tail.slice(0, index) + tail.slice(index + 1)]));
}
