import { type HeadCell, headCells } from './head-cells.ts';
import type { LetterText } from './letter-text.ts';
import type { ReadRecipient } from './read-value.ts';
import type { Span } from './sentences.ts';

export type FoundRecipient = Span & { readonly value: ReadRecipient['value']; readonly sure: boolean };

const D = '[\\dOoIlS|]';
const TOWN = new RegExp(
  `^(?:D ?[-–] ?)?(${D}{5}) (\\p{Lu}[\\p{L}.-]+(?: (?:am|an|der|im|bei|ob|\\(?\\p{Lu}[\\p{L}-]+\\)?))*)[.,]?$`,
  'u',
);
const LIKE_DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', '|': '1', S: '5' };
/** A street with its number, or a post box. */
const STREET = /^\p{Lu}[\p{L}\d .,'-]*? ?\d{1,4} ?[a-zA-Z]?(?: ?[-–/+] ?\d{1,4} ?[a-z]?)?[.,]?$|^Postfach [\d ]+$/u;
const SALUTATION =
  /^(?:an (?:den|die|das) |an )?(?:her(?:rn?|m)|frau|familie|eheleute|firma|fam\.|herrn und frau|herrn? (?:und|u\.) frau|mr\.?|mrs\.?|ms\.?)\b/;
const SALUTATION_WORDS =
  /^(?:An (?:den|die|das) |An )?(?:Her(?:rn?|m)(?: (?:und|u\.) Frau)?|Frau|Firma|Eheleute|Mr\.?|Mrs\.?|Ms\.?) ?/;
const NAME = /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|von|van|der|den|de|el|al|zu|und|geb\.))*$/u;
/** Lines of an address that are no name: where the letter came from, how it came. */
const NO_NAME = /\d{5}|[·•|:@]|^(?:per |mit |gegen |einschreiben|postzustellung|persönlich|vertraulich|zurück|rück)/i;
const FIRM =
  /\b(?:abteilung|fachbereich|team|filiale|[a-z]*markt|gmbh|mbh|ag|kg|e\.? ?[vkg]\.?|amt|stadt|kreis|jobcenter|kasse|gericht|verwaltung|versicherung|praxis|werke|bank|sparkasse|inkasso)\b|[a-z](?:amt|kasse|gericht|versicherung|werke|verwaltung|praxis|bank|gesellschaft)\b/;

/** To whom the letter was written: name, street, postcode and town of the address block; null rather than a guess. */
export function findRecipient(letter: LetterText): FoundRecipient | null {
  const cells = headCells(letter);
  const greeted =
    /\b(?:sehr geehrte[rs]?|guten tag|liebe[rs]?|dear) (?:frau|herrn?|familie|mr\.?|mrs\.?|ms\.?)[ ,]+([^,\n]{2,40})/.exec(
      letter.folded,
    )?.[1] ?? '';
  const found = cells.flatMap((cell) => {
    const block = blockAbove(cells, cell);
    return block === null ? [] : [{ ...block, score: scoreOf(block, greeted) }];
  });
  const [best] = found.sort((a, b) => b.score - a.score);
  if (best === undefined || best.score < 2) return null;
  return { start: best.start, end: best.end, value: best.value, sure: best.sure && best.score >= 4 };
}

type Block = FoundRecipient & { readonly saluted: boolean };

/** The address that ends with this line, read upwards in its column. */
function blockAbove(cells: readonly HeadCell[], town: HeadCell): Block | null {
  const [, postcode = '', place = ''] = TOWN.exec(town.text) ?? [];
  if (postcode === '' || postcode.replace(/\D/g, '').length < 4) return null;
  const column = cells.filter(
    (cell) =>
      cell.line < town.line && cell.line >= town.line - 8 && Math.abs(cell.box.x - town.box.x) < town.box.height * 1.5,
  );
  const above = column.toReversed();
  const streetAt = above.slice(0, 2).findIndex((cell) => STREET.test(cell.text));
  const street = above[streetAt];
  if (street === undefined) return null;
  const names: HeadCell[] = [];
  let saluted = false;
  for (const cell of above.slice(streetAt + 1, streetAt + 6)) {
    if (NO_NAME.test(cell.text) || (names.length > 0 && FIRM.test(cell.folded))) break;
    if (SALUTATION.test(cell.folded)) {
      saluted = true;
      names.unshift(cell);
      break;
    }
    if (!NAME.test(cell.text) || names.length === 3) break;
    names.unshift(cell);
  }
  const name = names
    .map((cell) => cell.text.replace(SALUTATION_WORDS, '').trim())
    .filter((part) => part !== '')
    .join(' ')
    .replace(/[.,]$/, '');
  const first = names[0];
  if (first === undefined || name.length < 3) return null;
  const code = [...postcode].map((sign) => LIKE_DIGITS[sign] ?? sign).join('');
  return {
    start: first.start,
    end: town.end,
    value: { name, street: street.text.replace(/[.,]$/, ''), postcode: code, town: place.replace(/[.,]$/, '') },
    sure: code === postcode,
    saluted,
  };
}

function scoreOf(block: Block, greeted: string): number {
  const last = block.value.name.split(' ').at(-1)?.toLowerCase() ?? '';
  const isGreeted =
    last.length >= 3 && greeted.split(/[ -]/).some((word) => word !== '' && last.startsWith(word.slice(0, 4)));
  const words = block.value.name.split(' ').length;
  return (
    (block.saluted ? 4 : 0) +
    (isGreeted ? 3 : 0) +
    (words >= 2 && words <= 5 ? 2 : 0) -
    (FIRM.test(block.value.name.toLowerCase()) ? 5 : 0)
  );
}
