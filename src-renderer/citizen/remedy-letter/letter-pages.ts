import type { LetterDraft } from './remedy-letter-draft.ts';

/** Pages of all letters. `late`: the safe day has passed. `preview` and `handIn` come after every question. */
export const LETTER_PAGES = [
  'late',
  'decided',
  'reference',
  'office',
  'officeAddress',
  'subject',
  'reasons',
  'ownReason',
  'extras',
  'obstacle',
  'until',
  'benefits',
  'forWhom',
  'persons',
  'from',
  'sender',
  'born',
  'address',
  'preview',
  'handIn',
] as const;
export type LetterPage = (typeof LETTER_PAGES)[number];

/** `remedy`: Widerspruch or Einspruch; `more-time`: § 26 (7) SGB X; `application`: formlos, § 9 SGB X. */
export type LetterForm = 'remedy' | 'more-time' | 'application';

/** The office of the letter is not one of the pack, or the pack has no address for it. */
export const OTHER_OFFICE = 'other';

type Asked = Pick<LetterDraft, 'texts' | 'ticks'>;

/** The questions of a letter in order, as far as the answers so far need them. */
export function questionsOf(
  form: LetterForm,
  draft: Asked,
  facts: { readonly late: boolean; readonly addressKnown: boolean },
): readonly LetterPage[] {
  const late: readonly LetterPage[] = facts.late ? ['late'] : [];
  const ticked = (field: 'reasons' | 'extras', key: string) => draft.ticks[field]?.includes(key) === true;
  const office: readonly LetterPage[] = facts.addressKnown ? ['office'] : ['office', 'officeAddress'];
  if (form === 'application')
    return [
      ...late,
      'benefits',
      'forWhom',
      ...only(draft.texts.forWhom !== undefined && draft.texts.forWhom !== 'me', 'persons'),
      'from',
      'sender',
      'born',
      'address',
    ];
  if (form === 'more-time') return [...late, 'decided', 'reference', ...office, 'until', 'sender', 'address'];
  return [
    ...late,
    'decided',
    'reference',
    ...office,
    'subject',
    'reasons',
    ...only(ticked('reasons', 'own'), 'ownReason'),
    'extras',
    ...only(facts.late && ticked('extras', 'reinstatement'), 'obstacle'),
    'sender',
    'address',
  ];
}

function only(condition: boolean, page: LetterPage): readonly LetterPage[] {
  return condition ? [page] : [];
}

/** The first question without a good answer; the preview when there is none. */
export function nextOpen(questions: readonly LetterPage[], complete: (page: LetterPage) => boolean): LetterPage {
  return questions.find((page) => !complete(page)) ?? 'preview';
}

/** null: out of the letter, back to its day. */
export function before(questions: readonly LetterPage[], page: LetterPage): LetterPage | null {
  if (page === 'handIn') return 'preview';
  const at = page === 'preview' ? questions.length : questions.indexOf(page);
  return questions[at - 1] ?? null;
}
