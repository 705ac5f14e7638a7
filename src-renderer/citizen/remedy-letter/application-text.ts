import type { Unit } from './benefits.ts';
import type { Body, Told } from './letter.ts';
import { both, monthIn, ownParagraph, type Paragraph, type Writing } from './letter-words.ts';
import type { LetterDraft } from './remedy-letter-draft.ts';

/** A formloser Antrag keeps the day of arrival (§ 9 SGB X, § 16 SGB I): what, for whom, from when; everything else later. */
export function applicationBody(writing: Writing, draft: LetterDraft, told: Told, unit: Unit): Body {
  const leistung = (language: string) =>
    unit.benefits
      .map((key) => (language === 'de' ? writing.germanWords : writing.words)(`letter.benefit.${key}`))
      .join(language === 'ar' ? '، ' : ', ');
  const [month, reference] = [told('from', 'from'), told('reference', 'reference')];
  return {
    title: both(writing, 'letter.paper.applyTitle', (language) => ({ leistung: leistung(language) })),
    facts: reference === null ? [] : [{ label: both(writing, 'letter.paper.reference'), value: reference }],
    paragraphs: [
      month === null
        ? both(writing, 'letter.paper.applyOpen', (language) => ({ leistung: leistung(language) }))
        : both(writing, 'letter.paper.apply', (language) => ({
            leistung: leistung(language),
            month: monthIn(month, language),
          })),
      ...forWhomOf(writing, draft, told),
      both(writing, 'letter.paper.forms'),
      ...(unit.arrival === 'town' ? [both(writing, 'letter.paper.forward')] : []),
    ],
    enclosed: null,
  };
}

function forWhomOf(writing: Writing, draft: LetterDraft, told: Told): Paragraph[] {
  const { forWhom } = draft.texts;
  if (forWhom === undefined || forWhom === 'me') return [];
  const names = told('persons', 'persons');
  return [
    both(writing, forWhom === 'children' ? 'letter.paper.forChildren' : 'letter.paper.forOther'),
    names === null ? { german: '\n\n\n', translated: null } : { ...ownParagraph(names), sensitive: false },
  ];
}
