import { type PaperFonts, Sheet } from './sheet.ts';
import type { PaperText } from './take-along-paper.ts';

/** One line of an address; `blank`: nobody knows it here, so the paper has a line to write on, with its label below. */
export type LetterLine = string | { readonly blank: PaperText };

/** A number that belongs to the letter. null: a line to write on. `large`: to be found at a glance. */
export type LetterFact = { readonly label: PaperText; readonly value: string | null; readonly large?: boolean };

/** `rightToLeft`: the person's own words in Arabic letters; they stand in the German column, because they are the letter. */
export type LetterParagraph = PaperText & { readonly rightToLeft?: boolean };

/** A letter to an office, to be signed by hand: what the office reads in German, the same in the person's words below it. */
export type SignedLetter = {
  readonly direction: 'ltr' | 'rtl';
  readonly sender: readonly LetterLine[];
  readonly born: PaperText | null;
  readonly office: readonly LetterLine[];
  /** The label of the box in which the office stamps the day of arrival; null: no box. */
  readonly stamp: PaperText | null;
  /** null: place and day are written by hand. */
  readonly placeAndDay: string | null;
  readonly title: PaperText;
  readonly facts: readonly LetterFact[];
  readonly greeting: PaperText;
  readonly paragraphs: readonly LetterParagraph[];
  readonly goodbye: PaperText;
  readonly sign: PaperText;
  /** Below the signature, e.g. "Anlage: Kopie des Bescheids". */
  readonly enclosed: PaperText | null;
  readonly foot: string;
};

const BODY = 11.5;
/** The person's own language stands small below: the office reads the German, the person knows what they sign. */
const BESIDE = 10;
/** Wide enough for the stamps offices use (about 60 mm), millimetres. */
const STAMP = { x: 132, width: 63, height: 24 } as const;
/** Last sentence, greeting, line and label: a signature alone on a second page signs nothing. Millimetres. */
const ENDING = 78;

export async function signedLetterPaper(fonts: PaperFonts, letter: SignedLetter): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await Sheet.begin(fonts, { title: letter.title.german, language: 'de', foot: letter.foot });
  const write = (text: LetterParagraph, style: { size: number; bold?: boolean }) => {
    sheet.text(text.german, text.rightToLeft === true ? { ...style, direction: 'rtl' } : style);
    if (text.translated !== null) sheet.text(text.translated, { size: BESIDE, direction: letter.direction });
  };
  const top = sheet.y;
  const belowStamp = letter.stamp === null ? top : writeStamp(sheet, letter.stamp, letter.direction);
  sheet.moveTo(top);
  const width = letter.stamp === null ? {} : { width: STAMP.x - 15 - 6 };
  for (const line of letter.sender) writeLine(sheet, line, width);
  if (letter.born !== null) write(letter.born, { size: BODY });
  sheet.moveTo(Math.max(sheet.y, belowStamp));
  sheet.space(8);
  for (const line of letter.office) writeLine(sheet, line);
  sheet.space(8);
  writeLine(sheet, letter.placeAndDay ?? { blank: { german: 'Ort, Datum', translated: null } });
  sheet.space(6);
  write(letter.title, { size: 16, bold: true });
  for (const fact of letter.facts) writeFact(sheet, fact, letter.direction);
  sheet.space(5);
  write(letter.greeting, { size: BODY });
  letter.paragraphs.forEach((paragraph, index) => {
    if (index === letter.paragraphs.length - 1) sheet.keep(ENDING);
    sheet.space(3);
    write(paragraph, { size: BODY });
  });
  sheet.space(4);
  write(letter.goodbye, { size: BODY });
  sheet.keep(34);
  sheet.space(20);
  sheet.rule();
  sheet.space(1);
  write(letter.sign, { size: BESIDE });
  if (letter.enclosed !== null) {
    sheet.space(3);
    write(letter.enclosed, { size: BESIDE });
  }
  return sheet.finish();
}

/** Returns where the box ends. */
function writeStamp(sheet: Sheet, label: PaperText, direction: 'ltr' | 'rtl'): number {
  sheet.frame(
    0.8,
    (inner) => {
      sheet.text(label.german, { size: 9 }, inner);
      if (label.translated !== null) sheet.text(label.translated, { size: 9, direction }, inner);
      sheet.space(STAMP.height);
    },
    STAMP,
  );
  return sheet.y;
}

function writeLine(sheet: Sheet, line: LetterLine, box: { width?: number } = {}): void {
  if (typeof line === 'string') {
    sheet.text(line, { size: BODY }, box);
    return;
  }
  // Room for a hand that is not used to writing: 9 mm above the line.
  sheet.keep(15);
  sheet.space(9);
  sheet.block(15, sheet.y, 90, 0.3, 'black');
  sheet.space(0.8);
  sheet.text([line.blank.german, line.blank.translated].filter(Boolean).join(' · '), { size: 9 }, box);
}

function writeFact(sheet: Sheet, { label, value, large }: LetterFact, direction: 'ltr' | 'rtl'): void {
  if (value === null) {
    writeLine(sheet, { blank: label });
    return;
  }
  sheet.space(1);
  if (large === true) sheet.text(label.german, { size: BESIDE });
  if (large === true && label.translated !== null) sheet.text(label.translated, { size: BESIDE, direction });
  if (large === true) sheet.text(value, { size: 14, bold: true });
  else sheet.text(`${label.german}: ${value}`, { size: BODY, bold: true });
  if (large !== true && label.translated !== null) sheet.text(label.translated, { size: 9, direction });
}
