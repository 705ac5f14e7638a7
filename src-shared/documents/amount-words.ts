import { type LetterText, lineAt } from './letter-text.ts';
import type { ReadAmount } from './read-value.ts';
import { type Span, sentenceAt } from './sentences.ts';

type AmountWords = Pick<ReadAmount, 'label' | 'role'>;

/** The last wins: "monatlicher Gesamtbetrag" is a total. */
const ROLES: readonly (readonly [NonNullable<ReadAmount['role']>, RegExp])[] = [
  ['monthly', /\b(?:monatlich\w*|mtl\.?|je monat|pro monat|im monat|abschlag)\b/],
  ['total', /\b(?:gesamt\w*|summe|insgesamt|total|endbetrag|rechnungsbetrag)\b/],
  [
    'toPay',
    /\b(?:nachzahlung|zu zahlen\w*|zahlbetrag|offene[rn]? (?:betrag|forderung|posten)|gesamtforderung|fallige[rn]? betrag|zahlen sie|uberweisen sie|begleichen|amount due|pay this amount)\b/,
  ],
];
/** Numbers, signs and units that are no words of a label. */
const NO_WORD =
  /^[\d.,:;%€/()+–-]+$|^(?:EUR|Euro|von|in|Höhe|auf|um|den|der|die|das|Betrag|beträgt|ist|wird|werden|Ihr|Ihre|Ihrem|ein|eine|einen|zu|und|je|nur|statt)$/;
const LABEL_WORDS = 4;

/** What an amount is for and which part it plays: words of its row in a table, of its sentence in prose. */
export function amountWords(letter: LetterText, sentences: readonly Span[], amount: Span): AmountWords {
  const line = letter.lines[lineAt(letter, amount.start)];
  if (line === undefined) return {};
  const sentence = sentenceAt(sentences, amount.start);
  const row = letter.text.slice(Math.max(line.start, sentence.start), amount.start);
  const label = labelIn(row) ?? labelIn(letter.text.slice(sentence.start, amount.start).replace(/\s/g, ' '));
  // Words in front of another amount are that one's: "je 100,00 €, insgesamt 300,00 €".
  const before =
    letter.flowing
      .slice(Math.max(sentence.start, amount.start - 60), amount.start)
      .split(AMOUNT)
      .at(-1) ?? '';
  const behind = letter.flowing.slice(amount.end, Math.min(sentence.end, amount.end + 16));
  const role = ROLES.findLast(([, pattern]) => pattern.test(before))?.[0];
  const monthly = /^\s*(?:€|eur|euro)?\s*(?:monatlich|mtl|je monat|pro monat|im monat)/.test(behind)
    ? 'monthly'
    : undefined;
  const part = role ?? monthly;
  return { ...(label === null ? {} : { label }), ...(part === undefined ? {} : { role: part }) };
}

const AMOUNT = /\d,\d{2}(?!\d)/;

/** The words right in front of the amount; null where they have no noun, or only address the reader. */
function labelIn(text: string): string | null {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .reverse();
  const first = words.findIndex((word) => !NO_WORD.test(word));
  if (first === -1) return null;
  const label: string[] = [];
  for (const word of words.slice(first, first + LABEL_WORDS)) {
    if (/\d/.test(word) || (label.length > 0 && /[.,;:]$/.test(word))) break;
    label.unshift(word);
  }
  while (label.length > 0 && !/^\p{Lu}/u.test(label[0] ?? '')) label.shift();
  const joined = label
    .join(' ')
    .replace(/^(?:Ihr|Unser|Mein|D)(?:e|er|as|ie|en|em)? /, '')
    .replace(/[.,:;–-]+$/, '');
  return /\p{Lu}\p{Ll}{2,}/u.test(joined) && !/\b(?:Sie|Ihnen|Wir|Bitte)\b/.test(joined) ? joined : null;
}
