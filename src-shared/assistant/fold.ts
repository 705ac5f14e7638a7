/** Longer than any question a person types at a terminal; what stands behind is not read, so that no paste can freeze it. */
const LONGEST = 600;

const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
};
/** Ukrainian and Russian fall on the same letters: many people here write both in one sentence. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ґ: 'г',
  є: 'е',
  э: 'е',
  ё: 'е',
  і: 'и',
  ї: 'и',
  ы: 'и',
  ъ: '',
  ь: '',
};
const LATIN: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', æ: 'a', ø: 'o', œ: 'o', ł: 'l' };

/** How German is heard and then written: each pair sounds alike, so both sides fall on the second. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/sch/g, 'sh'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dt/g, 't'],
  [/chs|cks|ks/g, 'x'],
  [/ck|qu/g, 'k'],
  [/tz|ts/g, 'z'],
  [/v/g, 'f'],
  [/y/g, 'i'],
  [/ie/g, 'i'],
  [/([aeiou])h(?=[^aeiou]|$)/g, '$1'],
  [/ai/g, 'ei'],
  [/(.)\1+/g, '$1'],
];

/** Arabic writes "the", "and", "with", "for" onto the word: without them "الإيجار" and "إيجار" are one word. */
const ARTICLE = /(?<=^| )(?:[وفبك]?ال|لل)(?=[\u0621-\u064a]{3})/g;

/**
 * A question as the ranking reads it: lower case, without accents and signs, one spelling for letters that stand for the
 * same sound, words separated by one blank. Umlauts, Turkish, Arabic and Cyrillic fold; digits stay.
 */
export function fold(text: string): string {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|\u0640|['’ʼ`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const letters = [...plain].map((sign) => ARABIC[sign] ?? CYRILLIC[sign] ?? LATIN[sign] ?? sign).join('');
  const words = letters.replace(ARTICLE, '');
  return SOUNDS.reduce((folded, [sound, spelling]) => folded.replace(sound, spelling), words);
}
