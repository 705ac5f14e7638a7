import { randomBytes, randomInt } from 'node:crypto';
import { writtenCaseCode } from '#shared/cases';

/** One thing only this visit knows. `name` says where it went in; the thing itself is never printed. */
export type Marker = {
  readonly name: string;
  /** Texts under which it may be kept: as typed, as the program keeps it, as the screen writes it. */
  readonly forms: readonly string[];
  /** For a picture: a run of its own bytes instead of text. */
  readonly bytes?: Uint8Array;
};

/** Letters that no word and no number of the program holds. Half of it is enough to be known again (encodings.ts). */
export const LETTERS = 20;

/** Random letters, hard to compress: Snappy and LZ4 can only copy what stood there before. */
export function randomLetters(count = LETTERS): string {
  return Array.from({ length: count }, () => 'abcdefghijklmnopqrstuvwxyz'.charAt(randomInt(26))).join('');
}

/** A name as a person types it: capital first, so that lists and papers show it unchanged. */
export function textMarker(name: string): { readonly marker: Marker; readonly typed: string } {
  const letters = randomLetters();
  const typed = letters.charAt(0).toUpperCase() + letters.slice(1);
  return { typed, marker: { name, forms: [typed, letters, letters.toUpperCase()] } };
}

/** A day nobody else writes: long ago, so that it is valid wherever a past day is asked for. */
export function dayMarker(name: string): { readonly marker: Marker; readonly typed: string } {
  const [day, month, year] = [two(randomInt(1, 29)), two(randomInt(1, 13)), String(randomInt(1921, 1950))];
  const typed = `${day}.${month}.${year}`;
  return { typed, marker: { name, forms: [typed, `${year}-${month}-${day}`] } };
}

/** An amount with cents. As a bare number it would be found in every log, so it is searched as text and as JSON. */
export function moneyMarker(name: string): { readonly marker: Marker; readonly typed: string } {
  const [euros, cents] = [String(randomInt(11_000, 98_000)), two(randomInt(11, 99))];
  const typed = `${euros},${cents}`;
  const grouped = `${euros.slice(0, 2)}.${euros.slice(2)},${cents}`;
  return {
    typed,
    marker: { name, forms: [typed, grouped, `${euros}.${cents}`, `:${euros}${cents},"`, `:${euros}${cents}}`] },
  };
}

/** A German IBAN with right check digits (ISO 13616): DE is 1314, two zeros stand for the digits looked for. */
export function ibanMarker(name: string): { readonly marker: Marker; readonly typed: string } {
  const account = Array.from({ length: 18 }, () => String(randomInt(10))).join('');
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  const typed = `DE${String(check).padStart(2, '0')}${account}`;
  return { typed, marker: { name, forms: [typed, typed.replace(/(.{4})(?=.)/g, '$1 '), account] } };
}

/** Number and PIN of a sent application. Four digits alone are everywhere: the PIN counts where it is named. */
export function caseMarkers(visit: string, code: string, pin: string): Marker[] {
  const plain = code.replace(/[^0-9A-Z]/g, '');
  const digits = pin.replace(/\D/g, '');
  return [
    { name: `${visit}: Vorgangsnummer`, forms: [plain, writtenCaseCode(plain), plain.toLowerCase()] },
    { name: `${visit}: PIN`, forms: [`"pin":"${digits}"`, `"pin": "${digits}"`, `pin=${digits}`, `PIN: ${digits}`] },
  ];
}

/** A run out of the middle of a picture: its beginning is the same in every JPEG of this size. */
export function pictureMarker(name: string, jpeg: Uint8Array): Marker {
  const from = Math.floor(jpeg.length / 2);
  return { name, forms: [], bytes: jpeg.slice(from, from + 48) };
}

/** What is planted on purpose, different at each run. */
export function plantMarker(): Marker {
  return { name: 'planted on purpose', forms: [`${randomLetters()}-${randomBytes(6).toString('hex')}`] };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
