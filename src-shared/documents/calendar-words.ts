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
  const read = word.replaceAll('0', 'o').replace(/[1|]/g, 'l').replaceAll('rn', 'm');
  const exact = MONTHS.findIndex((names) => names.includes(read));
  if (exact !== -1) return { month: exact + 1, exact: read === word };
  const near = MONTHS.flatMap((names, index) =>
    names.some((name) => name.length >= 4 && oneLetterOff(read, name)) ? [index + 1] : [],
  );
  const [month] = near;
  // "Juii" may be June or July: then it is neither.
  return month === undefined || near.length > 1 ? null : { month, exact: false };
}

/** One letter misread, or in a long name one lost or added. */
function oneLetterOff(word: string, name: string): boolean {
  if (word.length === name.length)
    return [...name].filter((letter, index) => letter !== word.charAt(index)).length === 1;
  const [long, short] = word.length > name.length ? [word, name] : [name, word];
  if (name.length < 6 || long.length !== short.length + 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
