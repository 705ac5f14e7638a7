import type { Matter } from '#shared/matters';
import type { WordKey } from '../app/words.ts';
import type { Body, Told } from './letter.ts';
import { both, dayIn, isArabic, ownParagraph, type Paragraph, type Writing } from './letter-words.ts';
import type { LetterDraft } from './remedy-letter-draft.ts';

export const SUBJECTS = ['refusal', 'less', 'repay', 'amount', 'sanction', 'rent', 'other'] as const;
export const KEYWORDS = ['persons', 'income', 'rent', 'papers', 'cause'] as const;
/** `later` alone, or any of the others. */
export const REASONS = ['later', ...KEYWORDS, 'own'] as const;
export const EXTRAS = ['files', 'copy', 'reinstatement'] as const;

/** Widerspruch or Einspruch: against which Bescheid, why (or later), and a word about the day of arrival (forms.md 4). */
export function remedyBody(writing: Writing, draft: LetterDraft, told: Told, matter: Matter): Body {
  const remedy = matter.topic === 'einspruch' ? 'Einspruch' : 'Widerspruch';
  const decided = told('decided', 'decided');
  const dated = (key: WordKey, open: WordKey) =>
    decided === null
      ? both(writing, open, () => ({ remedy }))
      : both(writing, key, (language) => ({ remedy, date: dayIn(decided, language) }));
  const extras = draft.ticks.extras ?? [];
  return {
    title: dated('letter.paper.title', 'letter.paper.titleOpen'),
    facts: [
      ...(decided === null ? [{ label: both(writing, 'letter.paper.decided'), value: null }] : []),
      { label: both(writing, 'letter.paper.reference'), value: told('reference', 'reference') },
    ],
    paragraphs: [
      dated('letter.paper.object', 'letter.paper.objectOpen'),
      ...aboutOf(writing, draft),
      ...reasonsOf(writing, draft, told),
      ...(extras.includes('reinstatement') && draft.answered.includes('late') ? reinstatementOf(writing, told) : []),
      ...(extras.includes('files') ? [both(writing, 'letter.paper.files')] : []),
    ],
    enclosed: extras.includes('copy') ? both(writing, 'letter.paper.copy') : null,
  };
}

function aboutOf(writing: Writing, { texts }: LetterDraft): Paragraph[] {
  const subject = SUBJECTS.find((key) => key === texts.subject);
  return subject === undefined || subject === 'other' ? [] : [both(writing, `letter.paper.about.${subject}`)];
}

function reasonsOf(writing: Writing, draft: LetterDraft, told: Told): Paragraph[] {
  const ticked = draft.ticks.reasons ?? [];
  const keywords = KEYWORDS.filter((key) => ticked.includes(key));
  const own = ticked.includes('own') ? told('ownReason', 'ownReason') : null;
  if (keywords.length === 0 && own === null) return [both(writing, 'letter.paper.later')];
  const listed = keywords.map((key): Paragraph => {
    const { german, translated } = both(writing, `letter.paper.keyword.${key}`);
    return { german: `– ${german}`, translated, sensitive: true };
  });
  return [
    ...(listed.length === 0 ? [] : [both(writing, 'letter.paper.keywords'), ...listed]),
    ...(own === null ? [] : [introOf(writing, own), ownParagraph(own)]),
    both(writing, 'letter.paper.more'),
  ];
}

function introOf(writing: Writing, own: string): Paragraph {
  return both(writing, isArabic(own) ? 'letter.paper.translate' : 'letter.paper.own');
}

function reinstatementOf(writing: Writing, told: Told): Paragraph[] {
  const reason = told('obstacle', 'obstacle');
  const asked = both(writing, 'letter.paper.reinstatement');
  // By hand: room for three lines of handwriting below the sentence.
  return [asked, reason === null ? { german: '\n\n\n\n', translated: null } : ownParagraph(reason)];
}
