/** Sentences with a period that is none of this letter's reader, folded: what it is, and how one knows it. */
const NO_PERIOD: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    'return policy of a shop, right to withdraw from a purchase',
    /\b(?:umtausch|kassenbons?|bei einem widerruf|kaufbeleg|ruckgaberecht|widerrufsrecht|widerrufsfrist|ruckgabe der ware|die ware)\b|\bvertrag (?:zu )?widerrufen\b|\bohne angabe von grunden\b/,
  ],
  [
    'notice of a contract',
    /\bfrist (?:von|zum)\b.*\bkundig|\bkundig.*\bfrist von\b|\bkundigungsfrist|\bzum (?:monats|quartals|jahres|vertrags)(?:ende|ablauf)\b|\bmindestlaufzeit|\bmindestvertragslaufzeit|\bprobezeit|\bvor ablauf\b/,
  ],
  [
    'objections to a bill, which nobody asks for',
    /\b(?:einwendung(?:en)?|einwande|beanstandung(?:en)?|reklamation(?:en)?)\b.*\b(?:rechnung|abrechnung|entgelt|saldo|kontoauszug|rechnungsabschluss|verbindung)|\brechnung(?:sabschluss)?\b.*\beinwendungen\b|\bals genehmigt\b|\bgilt (?:diese |dies |sie )?als genehmigt/,
  ],
  [
    'what the office does',
    /\b(?:wird|werden)\b.{0,90}\b(?:entschieden|gepruft|bearbeitet|geloscht|vernichtet|beantwortet|gutgeschrieben|zugesandt|zugestellt werden|versendet|geliefert|erstattet)\b|\bentscheiden wir\b|\bwir entscheiden\b|\bwe will\b/,
  ],
  [
    'a standing duty',
    /\bteilen sie\b.*\b(?:jede|alle|etwaige|jegliche|samtliche|wesentliche)? ?(?:anderung(?:en)?|veranderung(?:en)?)\b|\bany changes?\b|\bwenn sie (?:arbeitsunfahig|krank|umziehen|erkranken|heiraten)\b|\bbei (?:krankheit|arbeitsunfahigkeit|umzug)\b|\bwer umzieht\b/,
  ],
  ['guarantee and limitation', /\b(?:gewahrleistung|garantie|verjahr)/],
  [
    'keeping of papers and data',
    /\baufbewahr|\baufzubewahren|\bspeicherdauer|\bspeicherfrist|\bdatenschutz|\bgeloscht\b/,
  ],
  ['general law', /\bwiedereinsetzung|\bruckwirkend\b|\bwegfall des hindernisses/],
];

/** What was missed already: "haben Sie nicht innerhalb eines Monats gestellt" and no "wenn". */
const MISSED =
  /\b(?:haben|hatten|wurde|wurden|ist|sind)\b.*\bnicht (?:innerhalb|binnen|fristgerecht|rechtzeitig|bis)\b.*\b(?:gestellt|erhoben|eingelegt|eingereicht|vorgelegt|gezahlt|nachgekommen|eingegangen|erfolgt)\b/;
const CONDITION = /\b(?:wenn|falls|sofern|sollten?)\b/;

/** True for a (folded) sentence whose period does not bind the reader by this letter. */
export function setsNothing(sentence: string): boolean {
  if (MISSED.test(sentence) && !CONDITION.test(sentence)) return true;
  return NO_PERIOD.some(([, pattern]) => pattern.test(sentence));
}
