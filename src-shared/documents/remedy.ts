import type { LetterText } from './letter-text.ts';
import type { ReadRemedy } from './read-value.ts';
import type { Span } from './sentences.ts';

export type FoundRemedy = Span & { readonly remedy: ReadRemedy['value']; readonly at: string | null };

const HEADING = /\brechts(?:behelfs|mittel)(?:belehrung|hinweis)/g;
/** A letter without that heading (Mahnbescheid) names its remedy in a sentence that lets the reader use it. */
const OPEN_TO_READER =
  /\bgegen (?:diesen|dieses|diese|den|das|die)\b|\bkonnen sie\b|\bkann\b|\bnicht (?:widerspruch|einspruch|innerhalb|binnen|fristgerecht|rechtzeitig)\b/;
const WORD = /\b(widerspruch|klage|einspruch)s?\b/g;
const USED =
  /\b(?:erheben|erhoben|einlegen|eingelegt|einzulegen|zu erheben|eingereicht|angefochten|zulassig|gegeben)\b/;

const OFFICE =
  '(?:Jobcenter|\\p{Lu}\\p{L}*gericht|\\p{Lu}\\p{L}*kasse|\\p{Lu}\\p{L}*amt|Stadt(?:verwaltung)?|Kreis|Landkreis|Gemeinde|Agentur für Arbeit|Bezirksregierung|Landschaftsverband|Oberbürgermeister(?:in)?)';
const WHERE = new RegExp(
  `\\b(?:bei[mn]?(?:\\s+de[rmn])?|an\\s+d(?:as|en|ie))\\s+(${OFFICE}(?:\\s+(?:der\\s+|für\\s+|im\\s+|am\\s+)?\\p{Lu}[\\p{L}-]+){0,4})`,
  'u',
);
/** Words that end a name, though German writes them large. */
const BEHIND_NAME = /\s+(?:Klage|Widerspruch|Einspruch|Postfach|Niederschrift|Schriftform)\b.*$/su;

/** Where it is to be lodged, as printed; null where the letter only says "bei der oben genannten Stelle". */
function placeIn(sentence: string): string | null {
  const name = WHERE.exec(sentence)?.[1]?.replace(/\s+/g, ' ').replace(BEHIND_NAME, '');
  return name ?? null;
}

/** The remedy the Rechtsbehelfsbelehrung offers; null where the letter offers none. */
export function findRemedy(letter: LetterText, sentences: readonly Span[]): FoundRemedy | null {
  const heading = [...letter.flowing.matchAll(HEADING)].at(-1)?.index;
  const inside = heading === undefined ? [] : sentences.filter((sentence) => sentence.end > heading);
  return firstUsed(letter, inside, false) ?? firstUsed(letter, sentences, true);
}

function firstUsed(letter: LetterText, sentences: readonly Span[], strict: boolean): FoundRemedy | null {
  for (const sentence of sentences) {
    const text = letter.flowing.slice(sentence.start, sentence.end);
    if (!USED.test(text) || (strict && !OPEN_TO_READER.test(text))) continue;
    for (const match of text.matchAll(WORD)) {
      const start = sentence.start + match.index;
      if (!/\bihr(?:en|em|es)? $/.test(text.slice(0, match.index)))
        return {
          remedy: match[1] as FoundRemedy['remedy'],
          start,
          end: start + match[0].length,
          at: placeIn(letter.text.slice(sentence.start, sentence.end)),
        };
    }
  }
  return null;
}
