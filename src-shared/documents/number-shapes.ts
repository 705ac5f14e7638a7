import { isHealthNumber, isPensionNumber, isTaxId } from './check-digits.ts';

/** `valid`: what confirms the number beside its label: its own check digit, its peculiar shape, or nothing. */
export type ShapedNumber = {
  readonly value: string;
  readonly sure: boolean;
  readonly valid: 'checksum' | 'shape' | 'none';
};

/** Signs that stand for a figure in a number that has nothing but figures in that place. */
const LIKE_DIGITS: Readonly<Record<string, string>> = {
  ...{
    O: '0',
    o: '0',
    Q: '0',
    D: '0',
    I: '1',
    l: '1',
    i: '1',
    '|': '1',
    '!': '1',
    S: '5',
    s: '5',
    B: '8',
    Z: '2',
    z: '2',
  },
};
const D = '[0-9OoQDIli|!SsBZz]';
const asDigits = (text: string): string => [...text].map((sign) => LIKE_DIGITS[sign] ?? sign).join('');

type Shape = {
  readonly label: RegExp;
  readonly read: RegExp;
  readonly write: (parts: readonly string[]) => string;
  readonly proves?: (value: string) => boolean;
  /** Known for what it is under any label. */
  readonly unmistakable?: true;
};

/** Numbers with a shape of their own; what a figure must be, is read as a figure. */
const SHAPES: readonly Shape[] = [
  {
    label: /^BG-Nummer$/,
    // The recogniser often sees one of the two strokes only, or takes one for an I.
    read: new RegExp(`^(${D}{5})[/|Il]{0,2}(${D}{7})$`),
    write: ([group = '', number = '']) => `${group}//${number}`,
    unmistakable: true,
  },
  {
    label: /^Kindergeldnummer$/,
    read: new RegExp(`^(${D}{3}) ?(F[KX]) ?(${D}{6})$`),
    write: ([office = '', , number = '']) => `${office}FK${number}`,
    unmistakable: true,
  },
  {
    label: /^Versichert?e?[nr]*(?:ungs)?-?(?:nummer|Nr)/i,
    read: new RegExp(`^(${D}{2}) ?(${D}{6}) ?([A-Z0158]) ?(${D}{2}) ?(${D})$`),
    write: ([area = '', born = '', letter = '', serial = '', check = '']) =>
      `${area} ${born} ${asLetter(letter)} ${serial}${check}`,
    proves: isPensionNumber,
  },
  {
    label: /^Versicher|^Mitglied|^KV/i,
    read: new RegExp(`^([A-Z0158])(${D}{9})$`),
    write: ([letter = '', number = '']) => asLetter(letter) + number,
    proves: isHealthNumber,
  },
  {
    label: /^Steuernummer$|^St/,
    read: new RegExp(`^(${D}{2,3})/(${D}{3,4})/(${D}{4,5})$`),
    write: (parts) => parts.join('/'),
  },
  {
    label: /^Steuer-?I|^Identifikation|^IdNr|^Steuerident/i,
    read: new RegExp(`^(${D}{2}) ?(${D}{3}) ?(${D}{3}) ?(${D}{3})$`),
    write: (parts) => parts.join(' '),
    proves: isTaxId,
  },
  {
    label: /^Beitragsnummer$/,
    read: new RegExp(`^(${D}{3}) ?(${D}{3}) ?(${D}{3})$`),
    write: (parts) => parts.join(' '),
  },
];

const LETTERS: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' };
const asLetter = (sign: string): string => LETTERS[sign] ?? sign;

/** The number a text begins with, where the label gives it a shape of its own. */
export function shapeLength(label: string, text: string): number | null {
  for (const shape of SHAPES) {
    const source = shape.read.source.replace(/\$$/, '(?![\\p{L}\\d|/-])');
    const printed = shape.label.test(label) ? new RegExp(source, 'u').exec(text)?.[0] : undefined;
    if (printed !== undefined && shapedBy(shape, printed) !== null) return printed.length;
  }
  return null;
}

/** The number as its label or its peculiar shape lets expect it, with what confirms it. */
export function shaped(label: string, printed: string): ShapedNumber {
  const own = SHAPES.filter((shape) => shape.label.test(label));
  const peculiar = SHAPES.filter((shape) => shape.unmistakable === true && /\/\/|FK/.test(printed));
  for (const shape of [...own, ...peculiar]) {
    const read = shapedBy(shape, printed);
    if (read !== null) return read;
  }
  const value = figures(printed);
  return { value, sure: value === printed, valid: 'none' };
}

/** Null where the shape does not fit, or a check digit does not come out: then nothing is put right and nothing confirmed. */
function shapedBy(shape: Shape, printed: string): ShapedNumber | null {
  const parts = shape.read.exec(printed)?.slice(1);
  if (parts === undefined) return null;
  const value = shape.write(parts.map((part) => (/^[A-Z]$|^F/.test(part) ? part : asDigits(part))));
  if (shape.proves !== undefined && !shape.proves(value)) return null;
  const same = value.replace(/\s/g, '') === printed.replace(/\s/g, '');
  return { value: same ? printed : value, sure: same, valid: shape.proves === undefined ? 'shape' : 'checksum' };
}

/**
 * Offices leave O and I out of their numbers, and no number has a small l or o among its figures: between two figures
 * these are 0 and 1. S, B and Z may be meant, and stay.
 */
function figures(printed: string): string {
  // Groups of nothing but figures and their look-alikes: "8841 S57 2I0".
  if (/^[\dOolI|SBZ]+(?: [\dOolI|SBZ]+)+$/.test(printed) && printed.replace(/[\d ]/g, '').length * 4 < printed.length)
    return asDigits(printed);
  return (
    printed
      // The two strokes in a BG-Nummer behind the sign of the team: "712.4-36502/0012345".
      .replace(/(?<=-\d{5})\/(?=\d{7}$)/, '//')
      .replace(/[–—]/g, '-')
      .replace(/(?<=[./-].*\d),(?=\d)|(?<=\d),(?=\d.*[./-])/g, '.')
      .replace(
        /(?<=\d)[Oo](?=[\dOoIl|]|[./-]\d)|(?<=[./-])O(?=\d{2})|(?<=\d{3})[Oo](?![\p{L}\d])|(?<![\p{L}\d])o(?=\d)/gu,
        '0',
      )
      .replace(/(?<=\d)[Il|](?=[\dIl|]|[./-]\d)|(?<=\d)[l|](?![\p{L}])|(?<![\p{L}\d])[Il|](?=\d)/gu, '1')
  );
}

/** Numbers so peculiar in shape that they need no label beside them. */
export const UNMISTAKABLE: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<![\\w./-])${D}{5}//${D}{7}(?!\\w)`, 'g'), 'BG-Nummer'],
  [new RegExp(`(?<![\\w./-])${D}{3} ?FK ?${D}{6}(?!\\w)`, 'g'), 'Kindergeldnummer'],
];

/** The file of a court, where a court writes: "12 C 345/26", "S 12 AS 345/26 ER", "28 XVII 114/25". */
export const COURT_FILE =
  /(?<![\w./-])(?:[SLB] \d{1,3} [A-Z]{1,3}|\d{1,4}[a-z]? [A-Z][A-Za-z]{0,4}) \d{1,6}\/\d{2}(?: [A-Z]{2,3}\b)?(?![\w/])/g;
