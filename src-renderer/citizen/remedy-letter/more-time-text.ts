import type { Matter } from '#shared/matters';
import type { Body, Told } from './letter.ts';
import { both, dayIn, type Writing } from './letter-words.ts';

/** "Ich brauche mehr Zeit": periods set by an authority can be extended, also afterwards (§ 26 (7) SGB X). */
export function moreTimeBody(writing: Writing, told: Told, { input }: Matter): Body {
  const [asked, until] = [told('decided', 'decided'), told('until', 'until')];
  // Tax law has a paragraph of its own; the sentence is right without one.
  const tax = 'regime' in input && input.regime === 'AO';
  const law = (language: string) => {
    const words = language === 'de' ? writing.germanWords : writing.words;
    return tax ? '' : ` ${words('letter.paper.law')}`;
  };
  return {
    title: both(writing, 'letter.paper.moreTitle'),
    facts: [
      ...(asked === null ? [{ label: both(writing, 'letter.paper.written'), value: null }] : []),
      { label: both(writing, 'letter.paper.reference'), value: told('reference', 'reference') },
    ],
    paragraphs: [
      asked === null
        ? both(writing, 'letter.paper.moreAskedOpen')
        : both(writing, 'letter.paper.moreAsked', (language) => ({ date: dayIn(asked, language) })),
      until === null
        ? both(writing, 'letter.paper.moreOpen', (language) => ({ law: law(language) }))
        : both(writing, 'letter.paper.moreUntil', (language) => ({ date: dayIn(until, language), law: law(language) })),
      both(writing, 'letter.paper.moreLater'),
    ],
    enclosed: null,
  };
}
