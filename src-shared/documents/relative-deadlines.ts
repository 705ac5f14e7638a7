import { demands, namesRemedy, onlyInforms } from './demand.ts';
import type { LetterText } from './letter-text.ts';
import { NUMBER_PATTERN, numberFrom } from './number-words.ts';
import type { ReadDeadline } from './read-value.ts';
import { type Span, sentenceAt } from './sentences.ts';
import { setsNothing } from './sets-nothing.ts';

type Rule = Extract<ReadDeadline['value'], { rule: 'relative' }>;

/** `sure` is false where the letter does not say from when the period runs, or counts working days. */
export type FoundRule = { readonly value: Rule; readonly start: number; readonly end: number; readonly sure: boolean };

const LEAD =
  '(?:innert|in+erha[li]b(?:\\s+von|\\s+der nachsten|\\s+einer (?:frist|nachfrist) von)?|binnen(?:\\s+einer (?:not)?frist von)?|in den (?:nachsten|kommenden)|(?:nach|zahlungs)?frist\\s+von|spatestens|zahlungs(?:ziel|frist|bedingung(?:en)?)(?:\\s+betragt)?:?|zahlbar:?|within|haben(?:\\s+sie)?(?:\\s+noch)?)';
const UNIT =
  '(kalendertage|werktage|arbeitstage|tage|wochen|woche|monate|monat|jahr|calendar day|working day|day|week|month)[ns]?[es]?';
const COUNTED = `(${NUMBER_PATTERN})\\s*(?:\\([^)]{1,16}\\)\\s*)?(?:vollen\\s+)?${UNIT}\\b`;
const LED = new RegExp(`\\b${LEAD}\\s+${COUNTED}`, 'g');
const MONTH_PERIOD = /\b(?:binnen|innerhalb (?:der|einer|von))\s+(monats|wochen|jahres)frist\b/g;
/** "Die Frist für die Einlegung des Einspruchs beträgt einen Monat." Notice periods and the like are not meant. */
const LASTS = new RegExp(
  `\\b(?:(?:widerspruchs|einspruchs|klage|rechtsbehelfs|rechtsmittel|beschwerde|zahlungs|abgabe|einlegungs|anhorungs|nach)?frist|einlegung|erhebung)\\b[^.]{0,80}?\\b(?:betragt|lauft|von)\\s+${COUNTED}`,
  'g',
);
/** "ab Erhalt dieses Schreibens 14 Tage Zeit" */
const TIME_LEFT = new RegExp(`(?<![a-z0-9,.-])${COUNTED}\\s+zeit\\b`, 'g');
const COUNTED_FROM = new RegExp(`(?<![a-z0-9,.-])${COUNTED}\\s+(?:nach|ab|seit|from|after|of)\\b`, 'g');

/** Periods that begin with the letter: "innerhalb eines Monats nach Bekanntgabe", "binnen zwei Wochen ab Zustellung". */
export function findRules(letter: LetterText, sentences: readonly Span[]): readonly FoundRule[] {
  const found: FoundRule[] = [];
  for (const pattern of [LED, LASTS, COUNTED_FROM, TIME_LEFT]) {
    for (const match of letter.flowing.matchAll(pattern)) {
      const n = numberFrom(match[1] ?? '');
      const rule = n === null ? null : ruleAt(letter, sentences, match, n, match[2] ?? '');
      if (rule !== null) add(found, rule);
    }
  }
  for (const match of letter.flowing.matchAll(MONTH_PERIOD)) {
    const rule = ruleAt(letter, sentences, match, 1, (match[1] ?? '').replace(/(?:e?s|n)$/, ''));
    if (rule !== null) add(found, rule);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The same rule told twice stays one; a place that names its beginning is better than one that does not. */
function add(found: FoundRule[], rule: FoundRule): void {
  const same = found.findIndex((other) => other.value.n === rule.value.n && other.value.unit === rule.value.unit);
  const other = found[same];
  if (other === undefined) found.push(rule);
  else if (!other.sure && rule.sure) found[same] = rule;
  else if (rule.sure && other.value.from !== rule.value.from && !overlaps(other, rule)) found.push(rule);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function ruleAt(
  letter: LetterText,
  sentences: readonly Span[],
  match: RegExpMatchArray,
  count: number,
  unitWord: string,
): FoundRule | null {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const sentence = sentenceAt(sentences, start);
  const text = letter.flowing.slice(sentence.start, sentence.end);
  const next = sentenceAt(sentences, sentence.end);
  const clause = letter.flowing.slice(start, Math.min(sentence.end, end + 140));
  const unit = unitOf(unitWord);
  if (unit === null || count < 1 || ABROAD.test(clause.slice(0, match[0].length + 40))) return null;
  if (setsNothing(text) || isDiscount(text, start - sentence.start, end - sentence.start)) return null;
  if (OTHER_EVENT.test(clause.slice(match[0].length - 6))) return null;
  const counted = anchorOf(clause) ?? anchorOf(precedingClause(letter, sentence, start));
  const later = /\bfrist\b/.test(text) ? anchorOf(letter.flowing.slice(next.start, next.end)) : null;
  const anchor = counted ?? later;
  // A period counted from this letter is meant for its reader even where the verb was not read.
  if (anchor === null || onlyInforms(text) ? !demands(text) : false) return null;
  if (
    anchor === null &&
    /\bkundigungsfrist|probezeit|verjahr|gekundigt|verlangert sich|vertragslaufzeit|gewahrleistung|widerrufs/.test(text)
  )
    return null;
  const from = anchor ?? (namesRemedy(text) || AUTHORITY.test(letter.flowing) ? 'bekanntgabe' : 'zugang');
  const years = unit === 'year' ? 12 : 1;
  return {
    value: { rule: 'relative', n: count * years, unit: unit === 'year' ? 'month' : unit, from },
    start,
    end: Math.max(end, start + (anchorEnd(clause) ?? 0)),
    sure: anchor !== null && !/^(?:werk|arbeits|working)/.test(unitWord),
  };
}

/** "2 % Skonto innerhalb von 10 Tagen": a day to save money, none to keep. */
function isDiscount(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - 24), start);
  const behind = sentence.slice(end, end + 24);
  return /\bskonto\b[^,;]*$/.test(before) || /^[^,;]*\bskonto\b/.test(behind);
}

const AUTHORITY = /\bsgb\b|\bbescheid\b|\bbehorde\b|\bfachbereich\b/;
/** § 84 (1) S. 2 SGG: three months abroad stand beside the month that counts here. */
const ABROAD = /\bausland|\babroad/;
/** "nach dem Umzug", "nach Eingang Ihrer Unterlagen": not the letter starts it. */
const OTHER_EVENT =
  /\b(?:nach|ab|seit)\s+(?:dem\s+|der\s+|vollstandigem\s+|vollstandiger\s+)?(?:umzug|einzug|auszug|geburt|(?:eingang|zugang|erhalt|vorlage)\s+(?:ihre[rs]|der(?! (?:rechnung|mahnung|zahlungserinnerung|zahlungsaufforderung))|aller|samtlicher|des (?:antrags|geldes|betrag))|antragstellung|vertragsschluss|vertragsende|abschluss|ablauf|beendigung|ende|kenntnis|wegfall|fristablauf)\b/;
const ANCHOR =
  /\b(?:bekannt(?:gabe|\s?gegeben|gemacht|gegeben)|(zustellung|zugestellt|zugang|zugegangen|erhalt|erhalten haben|rechnungserhalt|empfang|eingang|receipt|receiving|received|notification|service)|((?:ausstellungs|rechnungs|brief|bescheid)?datum|rechnungsstellung|ab heute|ausstellung|date of (?:this|the) (?:letter|notice|invoice)))\b/;

/**
 * Zustellung is the form of Bekanntgabe that counts with the day itself and knows no four days (§ 180 ZPO, deadlines.md
 * rule 4), hence `zugang`: the later computation then asks for the day on the envelope.
 */
function anchorOf(clause: string): Rule['from'] | null {
  const match = ANCHOR.exec(clause);
  if (match === null) return null;
  if (match[1] !== undefined) return 'zugang';
  return match[2] === undefined ? 'bekanntgabe' : 'datum';
}

function anchorEnd(clause: string): number | null {
  const match = ANCHOR.exec(clause);
  return match === null || match.index > 90 ? null : match.index + match[0].length;
}

/** "Ab Zugang dieses Schreibens haben Sie 14 Tage Zeit." */
function precedingClause(letter: LetterText, sentence: Span, start: number): string {
  const text = letter.flowing.slice(Math.max(sentence.start, start - 90), start);
  const from = text.search(
    /\b(?:nach|ab|mit|seit)\s+(?:der\s+|dem\s+)?(?:bekanntgabe|zustellung|zugang|erhalt|empfang|datum)/,
  );
  return from === -1 ? '' : text.slice(from);
}

function unitOf(word: string): 'day' | 'week' | 'month' | 'year' | null {
  if (/tag|day/.test(word)) return 'day';
  if (/woche|week/.test(word)) return 'week';
  if (/monat|month/.test(word)) return 'month';
  return /jahr/.test(word) ? 'year' : null;
}
