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
 * Lower case, umlauts without dots (the recogniser loses them), plain dashes. Always as long as the text given, so that
 * offsets hold in both.
 */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const lower = text.charAt(index).toLowerCase();
    folded += FOLDED[lower] ?? (lower.length === 1 ? lower : text.charAt(index));
  }
  return folded;
}
