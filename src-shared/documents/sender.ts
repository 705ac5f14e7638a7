import { type LetterText, lineAt } from './letter-text.ts';
import { findLabels } from './reference-labels.ts';
import type { Span } from './sentences.ts';

export type FoundSender = Span & { readonly name: string };

const TOP = 0.5;
/** The small line above the address: name, street, postcode and town, divided by comma, dot or bar. */
const RETURN_LINE = /^([^,·•|\t\n]{3,60}?)\s*[,·•|]\s*[^\n\t]*\b\d{5}\s+\p{Lu}/u;
const OFFICE =
  /\b(?:jobcenter|lvr|lwl|stadt|[a-z]+kasse|[a-z]+gericht|gemeinde|kreis|finanzamt|rentenversicherung|krankenversicherung|aok|barmer|agentur fur arbeit|bundesagentur|landratsamt|bezirksregierung|stadtwerke|[a-z]+werke|beitragsservice|inkasso|rechtsanwalte?|kanzlei|versorgungsamt|hausverwaltung|sparkasse|volksbank|[a-z]*bank|ministerium|(?!gesamt)[a-z]*amt|hauptzollamt|schule|grundschule|gesamtschule|gymnasium|kindertagesstatte|kita|kindergarten|klinikum|krankenhaus|universitat|hochschule|landschaftsverband|wohnstatte?|wohnbau|genossenschaft|bkk|ikk|dak|kkh|knappschaft|gmbh|mbh|ag|kg|se|ug|ohg|e\.?\s?[vk]\b\.?|studierendenwerk|[a-z]*praxis|apotheke|stadtteilzentrum|council|department)\b/;
const LEGAL_FORM = /\b(?:gmbh(?: & co\. kg)?|mbh|ag|kg|se|ug|ohg|e\. ?[vk]\.)(?![a-z])/;
/** A street with its number, or running prose. */
const NO_HEAD = /\d+\s?\p{L}?$|^\p{Ll}|^\d+\s/u;
const NO_NAME =
  /^(?:inhaber|inh\.|amt fur|herrn?|frau|familie|an|betreff|sehr|guten|tel|datum|ihr|mein|unser|seite|postfach|name)\b|^telefon[.:\s]*\d|^telefon:|\d{5}/;

/** Who wrote, in one line; null rather than a guess. The return line is surest, else the first line of the head that names an office. */
export function findSender(letter: LetterText): FoundSender | null {
  const head = letter.lines.filter((line) => line.page === 0 && line.top < TOP).slice(0, 16);
  const greeting = head.findIndex((line) =>
    /^(?:sehr geehrte|guten tag|liebe|dear)\b/.test(letter.folded.slice(line.start)),
  );
  const above = greeting === -1 ? head : head.slice(0, greeting);
  for (const line of above) {
    for (const cell of cellsOf(letter, line)) {
      const match = RETURN_LINE.exec(letter.text.slice(cell.start, cell.end));
      const name = match?.[1];
      if (name !== undefined && !NO_NAME.test(name.toLowerCase()) && !NO_HEAD.test(name))
        return named(letter, cell.start, name);
    }
  }
  for (const line of above) {
    for (const cell of cellsOf(letter, line)) {
      const name = letter.text.slice(cell.start, nameEnd(letter, cell)).replace(/[\s,;:·-]+$/, '');
      const folded = letter.folded.slice(cell.start, cell.start + name.length);
      if (
        name.length >= 3 &&
        name.length <= 70 &&
        OFFICE.test(folded) &&
        !NO_NAME.test(folded) &&
        !NO_HEAD.test(name) &&
        !/[.!?]$/.test(name.replace(/e\. ?[VK]\.$/, ''))
      )
        return named(letter, cell.start, name);
    }
  }
  return null;
}

function named(letter: LetterText, start: number, name: string): FoundSender {
  const line = letter.lines[lineAt(letter, start)];
  return { name, start, end: Math.min(start + name.length, line?.end ?? start + name.length) };
}

function cellsOf(letter: LetterText, line: Span): readonly Span[] {
  return [...letter.text.slice(line.start, line.end).matchAll(/[^\t]+/g)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }));
}

/** A head in two columns may come as one line: the name ends at a label of the right column or behind its legal form. */
function nameEnd(letter: LetterText, cell: Span): number {
  const folded = letter.folded.slice(cell.start, cell.end);
  const label = findLabels(folded, letter.text.slice(cell.start, cell.end))[0]?.start ?? folded.length;
  const other = folded.search(/\b(?:datum|telefon|tel\.|auskunft|seite|blatt|e-mail)\b/);
  const form = LEGAL_FORM.exec(folded);
  const street = folded.search(/[,·|]/);
  return (
    cell.start +
    Math.min(
      label,
      other <= 0 ? folded.length : other,
      form === null ? folded.length : form.index + form[0].length,
      street <= 0 ? folded.length : street,
    )
  );
}
