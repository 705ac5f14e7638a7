import { err, ok, type Result } from '#shared/basics';

export type TelephoneProblem = 'letters' | 'short' | 'long';

/** The shortest number somebody in Krefeld can be reached under has 3 digits (a short office number) plus its prefix. */
const FEWEST = 6;
/** ITU-T E.164: at most 15 digits. */
const MOST = 15;

/** Takes a number as people write it: blanks, hyphens, slashes, brackets, a leading +; Arabic digits are the same digits. */
export function telephoneFrom(text: string): Result<string, TelephoneProblem> {
  const western = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\s\-/()]+/g, ' ')
    .trim();
  if (!/^\+?[\d ]*$/.test(western)) return err('letters');
  const digits = western.replace(/\D/g, '').length;
  if (digits < FEWEST) return err('short');
  return digits > MOST ? err('long') : ok(western);
}
