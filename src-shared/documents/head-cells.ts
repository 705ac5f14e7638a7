import { type LetterText, wordsIn } from './letter-text.ts';
import type { Box } from './recognised-page.ts';
import { findLabels } from './reference-labels.ts';
import type { Span } from './sentences.ts';

/** A piece of a line of the letter head: a line that stands alone, or one column of it. */
export type HeadCell = Span & {
  readonly text: string;
  readonly folded: string;
  readonly line: number;
  readonly box: Box;
};

const TOP = 0.5;
const LINES = 24;
const GREETING = /^(?:sehr geehrte|guten tag|liebe|dear)\b/;
/** Words of the column with the signs of the letter, which the recogniser sometimes runs into the address. */
const OTHER_COLUMN =
  /\b(?:[a-z]*datum|telefon|tel\.|telefax|fax|auskunft|zimmer|durchwahl|ansprechpartner|sachbearbeiter|bearbeiter|seite|blatt|e-mail|internet|rechnung\b|mahnung nr|kundenservice|hotline)/;

/** The cells of the head of the first page, from top to bottom, up to the greeting. */
export function headCells(letter: LetterText): readonly HeadCell[] {
  const head = letter.lines.filter((line) => line.page === 0 && line.top < TOP).slice(0, LINES);
  const greeting = head.findIndex((line) => GREETING.test(letter.folded.slice(line.start)));
  return (greeting === -1 ? head : head.slice(0, greeting)).flatMap((line, index) =>
    [...letter.text.slice(line.start, line.end).matchAll(/[^\t]+/g)].flatMap((match) => {
      const start = line.start + match.index;
      const whole = start + match[0].length;
      const end = start + letter.text.slice(start, ownEnd(letter, { start, end: whole })).trimEnd().length;
      const box = wordsIn(letter, start, end)[0]?.box;
      if (box === undefined || end <= start) return [];
      return [
        { start, end, line: index, box, text: letter.text.slice(start, end), folded: letter.folded.slice(start, end) },
      ];
    }),
  );
}

/** A head in two columns may come as one line: the left one ends at a label of the right one. */
function ownEnd(letter: LetterText, cell: Span): number {
  const folded = letter.folded.slice(cell.start, cell.end);
  const label = findLabels(folded, letter.text.slice(cell.start, cell.end))[0]?.start ?? 0;
  const other = folded.search(OTHER_COLUMN);
  const ends = [label, other].filter((end) => end > 0);
  return cell.start + Math.min(folded.length, ...ends);
}
