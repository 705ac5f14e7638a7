/** Folded; Austrian and English names too, since letters of relatives' offices and landlords come in both. */
const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'january', 'janner', 'jan'],
  ['februar', 'february', 'feber', 'feb', 'febr'],
  ['marz', 'march', 'maerz', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun', 'juno'],
  ['juli', 'july', 'jul', 'julei'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];

/** Month 1 to 12 of a folded word; `exact` is false where one letter of a long name had to be forgiven. */
export function monthOf(word: string): { readonly month: number; readonly exact: boolean } | null {
  const exact = MONTHS.findIndex((names) => names.includes(word));
  if (exact !== -1) return { month: exact + 1, exact: true };
  const near = MONTHS.findIndex((names) => names.some((name) => name.length >= 5 && oneLetterOff(word, name)));
  return near === -1 ? null : { month: near + 1, exact: false };
}

function oneLetterOff(word: string, name: string): boolean {
  return word.length === name.length && [...name].filter((letter, index) => letter !== word.charAt(index)).length === 1;
}
