/** The label is shown as it is printed. */
const PRINTED = '';

/** Names of numbers by which an office knows a case, folded patterns with the name shown. Order: the first match wins. */
const NAMED: readonly (readonly [pattern: string, label: string])[] = [
  ['bg[- ]?(?:nummer|nr)\\b|bedarfsgemeinschafts?-?(?:nummer|nr)\\b', 'BG-Nummer'],
  ['kindergeld-?\\s?(?:nummer|nr)\\b|kg-nr\\b', 'Kindergeldnummer'],
  ['wohngeld-?\\s?(?:nummer|nr)\\b', 'Wohngeldnummer'],
  ['beitrags(?:konto)?-?\\s?(?:nummer|nr)\\b', 'Beitragsnummer'],
  [
    '(?:renten|sozial|kranken)?versicher(?:ungs|ten)-?\\s?(?:nummer|nr)\\b|(?:sv|rv|kv)-(?:nummer|nr)\\b|vsnr\\b',
    'Versicherungsnummer',
  ],
  ['kassenzeichen\\b|kassen-?\\s?z\\.', 'Kassenzeichen'],
  ['geschafts-?\\s?zeichen\\b|gesch\\.?-?\\s?z(?:eichen\\b|\\.)|gz\\.?:|gz\\.', 'Geschäftszeichen'],
  ['geschafts-?\\s?(?:nummer|nr)\\b|gesch\\.?-?\\s?nr\\b', 'Geschäftsnummer'],
  ['aktenzeichen\\b|az[.,]{0,2}:|az[.,]|az(?=\\s+\\d)', 'Aktenzeichen'],
  ['m[ec]in(?:e)? zeichen\\b', 'Mein Zeichen'],
  ['uns[ec]r(?:e)? zeichen\\b', 'Unser Zeichen'],
  ['ihr(?:e)? zeichen\\b', 'Ihr Zeichen'],
  ['kunden-?\\s?(?:nummer|nr)\\b|kd\\.?-?\\s?nr\\b', 'Kundennummer'],
  ['vertragskonto(?:nummer|-?nr)?\\b', 'Vertragskonto'],
  ['rechnungskonto(?:nummer|-?nr)?\\b', 'Rechnungskonto'],
  ['kundenkonto(?:nummer|-?nr)?\\b', 'Kundenkonto'],
  ['rechnungs?-?\\s?(?:nummer|nr)\\b', 'Rechnungsnummer'],
  // "RECHNUNG 26/4418" as a headline.
  ['(?<![^\\n\\t])rechnung(?=\\s+(?:nr\\.?\\s*)?[a-z]{0,3}[-/]?\\d)', 'Rechnungsnummer'],
  [
    '(?:beurk(?:undungs)?\\.?-?\\s?reg(?:ister)?|urkunden?(?:rollen|verzeichnis)?|urk)\\.?-?\\s?(?:nummer|nr)\\b',
    'Urkundennummer',
  ],
  ['steuer-?\\s?id(?:-?nr|entifikationsnummer)?\\b|identifikationsnummer\\b|idnr\\b', 'Steuer-ID'],
  ['(?:mahnung|vertrag|bescheid|antrag|police|auftrag|bestellung|beleg|akten?|ausweis) (?:nr|nummer)\\b', PRINTED],
  ['ordnungsmerkmal\\b|ordnungsnummer\\b', 'Ordnungsmerkmal'],
  ['girokonto(?:nummer|-?nr)?\\b', 'Girokonto'],
  ['vorgangs?-?\\s?(?:nummer|nr|zeichen|id)\\b', 'Vorgangsnummer'],
  [
    'our ref(?:erence)?\\b|your ref(?:erence)?\\b|reference(?: number| no\\b)?|(?:case|file) (?:number|no\\b)',
    'Reference',
  ],
  ['(?:customer|account|invoice) (?:number|no\\b)', 'Customer number'],
];

/** Numbers of the same shape that name a room, a person at work or a thing, not a case. */
const NO_CASE =
  /^(?:telefon|tel|fax|telefax|haus|zimmer|konto|personal|ruf|mobil|handy|artikel|serien|wohnungs|handelsregister|bankleit|kenn|merk|auto|seiten|lfd|umsatzsteuer|identifikations?|ust|durchwahl|notruf|lohnart|blatt|kennzeichen|hausnummer|glaubiger|postfach|versandhaus|satz|vor|satzzeichen|an|ab|ver|be|unter)$/;

/** "Fallnummer", "Ordnungs-Nr.", "Buchungszeichen": any such word is the name of a number unless it is on the list above. */
const ANY = '([a-z]{3,24}?)s?-?(?:nummer|nr\\b|zeichen)';

export type FoundLabel = { readonly label: string; readonly start: number; readonly end: number };

/** Labels in the folded text, without overlap, in reading order. `text` gives the name of labels this file does not know. */
export function findLabels(folded: string, text: string): readonly FoundLabel[] {
  const found: FoundLabel[] = [];
  const add = (start: number, end: number, label: string): void => {
    if (!found.some((other) => other.start < end && start < other.end)) found.push({ label, start, end });
  };
  for (const [pattern, label] of NAMED) {
    for (const match of folded.matchAll(new RegExp(`(?<![a-z0-9-])(?:${pattern})`, 'g'))) {
      const end = match.index + match[0].length;
      add(match.index, end, label === PRINTED ? text.slice(match.index, end) : label);
    }
  }
  for (const match of folded.matchAll(new RegExp(`(?<![a-z0-9-])${ANY}(?![a-z])`, 'g'))) {
    const end = match.index + match[0].length;
    // An invoice prints the seller's tax number; only the Finanzamt knows a case by it.
    if (match[1] === 'steuer' && !folded.includes('finanzamt')) continue;
    // A company prints its place in the Handelsregister; the Standesamt knows a certificate by its Registernummer.
    if (match[1] === 'register' && !folded.includes('standesamt')) continue;
    if (!NO_CASE.test(match[1] ?? '')) add(match.index, end, text.slice(match.index, end));
  }
  return found.sort((a, b) => a.start - b.start);
}
