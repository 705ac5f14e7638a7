import { type PaperFonts, Sheet } from './sheet.ts';
import type { PaperText } from './take-along-paper.ts';

/** A formloser Antrag (§ 9 SGB X): what must stand in it, in German and in the words of the person who signs it. */
export type LetterboxPaper = {
  readonly direction: 'ltr' | 'rtl';
  /** Name and address of the person who applies, a line each. */
  readonly sender: readonly string[];
  readonly born: PaperText | null;
  readonly office: readonly string[];
  readonly placeAndDay: string;
  readonly title: PaperText;
  readonly caseCodeLabel: PaperText;
  readonly caseCode: string;
  readonly greeting: PaperText;
  readonly paragraphs: readonly PaperText[];
  readonly goodbye: PaperText;
  readonly sign: PaperText;
};

const BODY = 11.5;
/** The person's own language stands small below: the office reads the German, the person knows what they sign. */
const BESIDE = 10;

/** One page for the letterbox of the city. Bears the Vorgangsnummer and never the PIN: a letter has many readers. */
export async function letterboxPaper(fonts: PaperFonts, paper: LetterboxPaper): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await Sheet.begin(fonts, {
    title: paper.title.german,
    language: 'de',
    foot: `${paper.title.german} · Vorgangsnummer ${paper.caseCode}`,
  });
  const write = (text: PaperText, style: { size: number; bold?: boolean }) => {
    sheet.text(text.german, style);
    if (text.translated !== null) sheet.text(text.translated, { size: BESIDE, direction: paper.direction });
  };
  for (const line of paper.sender) sheet.text(line, { size: BODY });
  if (paper.born !== null) write(paper.born, { size: BODY });
  sheet.space(9);
  for (const line of paper.office) sheet.text(line, { size: BODY });
  sheet.space(9);
  sheet.text(paper.placeAndDay, { size: BODY });
  sheet.space(6);
  write(paper.title, { size: 16, bold: true });
  sheet.space(1);
  write(paper.caseCodeLabel, { size: BESIDE });
  sheet.text(paper.caseCode, { size: 14, bold: true });
  sheet.space(5);
  write(paper.greeting, { size: BODY });
  for (const paragraph of paper.paragraphs) {
    sheet.space(3);
    write(paragraph, { size: BODY });
  }
  sheet.space(4);
  write(paper.goodbye, { size: BODY });
  // The line stays with its label: a signature alone on a second page signs nothing.
  sheet.keep(34);
  sheet.space(20);
  sheet.rule();
  sheet.space(1);
  write(paper.sign, { size: BESIDE });
  return sheet.finish();
}
