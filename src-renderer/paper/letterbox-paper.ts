import { signedLetterPaper } from './remedy-letter-paper.ts';
import type { PaperFonts } from './sheet.ts';
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

/** One page for the letterbox of the city. Bears the Vorgangsnummer and never the PIN: a letter has many readers. */
export function letterboxPaper(fonts: PaperFonts, paper: LetterboxPaper): Promise<Uint8Array<ArrayBuffer>> {
  return signedLetterPaper(fonts, {
    ...paper,
    // Dropped into a letterbox: nobody stamps a copy there.
    stamp: null,
    facts: [{ label: paper.caseCodeLabel, value: paper.caseCode, large: true }],
    enclosed: null,
    foot: `${paper.title.german} · Vorgangsnummer ${paper.caseCode}`,
  });
}
