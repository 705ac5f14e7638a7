import { isIsoDay } from '#shared/basics';

/** Numbers that prove themselves. Spaces are allowed; letters must be capitals. */

/** Steueridentifikationsnummer: eleven figures, the last by ISO 7064 mod 11,10 (§ 139b AO, BZSt). */
export function isTaxId(value: string): boolean {
  const digits = value.replace(/\s/g, '');
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(digits.charAt(10));
}

/** Versicherungsnummer of the Rentenversicherung (§ 2 VKVV): area, birth date, letter, serial number, check digit. */
export function isPensionNumber(value: string): boolean {
  const [, area = '', day = '', month = '', year = '', letter = '', serial = '', check = ''] =
    /^(\d{2})(\d{2})(\d{2})(\d{2})([A-Z])(\d{2})(\d)$/.exec(value.replace(/\s/g, '')) ?? [];
  // A birthday taken twice in one area is numbered with 30 or 60 added to its day.
  const real = String(((Number(day) - 1) % 30) + 1).padStart(2, '0');
  const born =
    isIsoDay(`19${year}-${month}-${day}`) ||
    isIsoDay(`20${year}-${month}-${day}`) ||
    isIsoDay(`19${year}-${month}-${real}`);
  if (letter === '' || !born) return false;
  return (
    sumOfProducts(area + day + month + year + placeInAlphabet(letter) + serial, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) %
      10 ===
    Number(check)
  );
}

/** Krankenversichertennummer (§ 290 SGB V): a letter, eight figures, a check digit. */
export function isHealthNumber(value: string): boolean {
  const [, letter = '', number = '', check = ''] = /^([A-Z])(\d{8})(\d)$/.exec(value.replace(/\s/g, '')) ?? [];
  if (letter === '') return false;
  return sumOfProducts(placeInAlphabet(letter) + number, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 === Number(check);
}

function placeInAlphabet(letter: string): string {
  return String(letter.charCodeAt(0) - 64).padStart(2, '0');
}

/** Each figure by its weight, the figures of the products added up. */
function sumOfProducts(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => {
    const product = Number(digits.charAt(index)) * weight;
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
}
