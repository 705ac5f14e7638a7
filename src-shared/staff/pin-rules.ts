import { isIsoDay } from '#shared/basics';

export type PinProblem = 'not-digits' | 'too-short' | 'too-long' | 'too-simple' | 'date';

/**
 * Why a PIN is not good enough, or null. Six digits and a lockout are little: what many people choose is tried first, and
 * birthdays stand on lists.
 */
export function pinProblem(pin: string): PinProblem | null {
  if (!/^\d*$/.test(pin)) return 'not-digits';
  if (pin.length < 6) return 'too-short';
  if (pin.length > 12) return 'too-long';
  if (repeats(pin) || runs(pin)) return 'too-simple';
  return isDate(pin) ? 'date' : null;
}

/** 000000, 121212, 123123: a short piece again and again. */
function repeats(pin: string): boolean {
  return [1, 2, 3].some((size) => [...pin].every((digit, index) => digit === pin[index % size]));
}

/** 123456, 654321, 246802 and over the end: every step the same. */
function runs(pin: string): boolean {
  const digits = [...pin].map(Number);
  const step = ((digits[1] ?? 0) - (digits[0] ?? 0) + 10) % 10;
  return digits.every((digit, index) => index === 0 || (digit - (digits[index - 1] ?? 0) + 10) % 10 === step);
}

/** DDMMYY, YYMMDD, DDMMYYYY, YYYYMMDD of this and the last century. */
function isDate(pin: string): boolean {
  const pieces =
    pin.length === 6
      ? [pin.slice(4) + pin.slice(2, 4) + pin.slice(0, 2), pin].flatMap((date) => [`19${date}`, `20${date}`])
      : pin.length === 8
        ? [pin, pin.slice(4) + pin.slice(2, 4) + pin.slice(0, 2)]
        : [];
  return pieces.some(
    (date) => /^(19|20)/.test(date) && isIsoDay(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`),
  );
}
