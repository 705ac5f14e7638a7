import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import type { LetterText } from './letter-text.ts';

export type FoundIban = { readonly iban: string; readonly start: number; readonly end: number; readonly sure: boolean };

const COUNTRIES = getCountrySpecifications();
const BEGIN = /(?:(?<![\p{L}\d])|(?<=iban:?))([A-Z]{2})\s?[0-9OIlS|]{2}/giu;
const LIKE_DIGITS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', '|': '1', S: '5' };

/**
 * Every IBAN whose checksum (ISO 7064, mod 97-10) holds, also over a line break. O/0, I/1 and S/5 are exchanged only where
 * the checksum fails without and holds with it; such a find is not `sure`.
 */
export function findIbans(letter: LetterText): readonly FoundIban[] {
  const found: FoundIban[] = [];
  for (const match of letter.text.matchAll(BEGIN)) {
    const start = match.index;
    if (found.some((other) => start < other.end)) continue;
    const length = COUNTRIES[(match[1] ?? '').toUpperCase()]?.chars;
    const signs = typeof length === 'number' ? take(letter.text, start, length) : null;
    const read = signs === null ? null : proven(signs.text);
    if (signs !== null && read !== null) found.push({ ...read, start, end: signs.end });
  }
  return found;
}

/** The next `length` letters and digits, blanks between groups left out; null where something else comes first. */
function take(text: string, start: number, length: number): { readonly text: string; readonly end: number } | null {
  let taken = '';
  let index = start;
  for (; index < text.length && taken.length < length; index += 1) {
    const sign = text.charAt(index);
    if (/[A-Za-z0-9|]/.test(sign)) taken += sign.toUpperCase();
    else if (!/[\s.-]/.test(sign)) return null;
  }
  const complete = taken.length === length && !/[A-Za-z0-9]/.test(text.charAt(index));
  return complete ? { text: taken, end: index } : null;
}

function proven(signs: string): { readonly iban: string; readonly sure: boolean } | null {
  if (isValidIBAN(signs)) return { iban: signs, sure: true };
  const swapped = signs.slice(0, 2) + [...signs.slice(2)].map((sign) => LIKE_DIGITS[sign] ?? sign).join('');
  return swapped !== signs && isValidIBAN(swapped) ? { iban: swapped, sure: false } : null;
}
