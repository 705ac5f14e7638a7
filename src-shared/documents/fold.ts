/** Ligatures and decomposed letters as text layers of PDFs and old fonts carry them; a word then compares as typed. */
export function normaliseWord(word: string): string {
  return word
    .normalize('NFC')
    .replaceAll('ﬀ', 'ff')
    .replaceAll('ﬁ', 'fi')
    .replaceAll('ﬂ', 'fl')
    .replaceAll('ﬃ', 'ffi')
    .replaceAll('ﬄ', 'ffl');
}

const FOLDED: Readonly<Record<string, string>> = {
  ä: 'a',
  ö: 'o',
  ü: 'u',
  ß: 's',
  à: 'a',
  á: 'a',
  é: 'e',
  è: 'e',
  ó: 'o',
  ú: 'u',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '\u00a0': ' ',
};

/**
 * Words whose loss would cost a deadline, folded. Only long ones: at one wrong letter in eight no other German word is
 * reached, at five letters many are ("Klage", "Plage").
 */
const KEY_WORDS = [
  'aktenzeichen',
  'bekanntgabe',
  'beitragsnummer',
  'bescheid',
  'einspruch',
  'einzureichen',
  'familienkasse',
  'geschaftszeichen',
  'innerhalb',
  'jobcenter',
  'kassenzeichen',
  'kindergeld',
  'kundennummer',
  'mietvertrag',
  'mitwirkung',
  'rechtsbehelfsbelehrung',
  'rechtsmittelbelehrung',
  'rentenbescheid',
  'rentenversicherung',
  'schreibens',
  'spatestens',
  'uberweisen',
  'unterlagen',
  'versicherungsnummer',
  'widerspruch',
  'wohngeld',
  'wohngeldnummer',
  'zustellung',
];

/**
 * Lower case, umlauts without dots (the recogniser loses them), plain dashes. Always as long as the text given, so that
 * offsets hold in both.
 */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const lower = text.charAt(index).toLowerCase();
    folded += FOLDED[lower] ?? (lower.length === 1 ? lower : text.charAt(index));
  }
  return folded.replace(/[a-z]{8,}/g, (word) => KEY_WORDS.find((key) => nearly(word, key)) ?? word);
}

/** Same length, at most one letter in eight misread. */
function nearly(word: string, key: string): boolean {
  if (word.length !== key.length) return false;
  let allowed = Math.floor(key.length / 8);
  for (let index = 0; index < key.length; index += 1) {
    if (word.charAt(index) !== key.charAt(index)) allowed -= 1;
    if (allowed < 0) return false;
  }
  return true;
}
