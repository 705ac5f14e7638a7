import type { Terminal } from '../app/terminal.ts';
import { isAppliedFor } from './benefits.ts';
import { addressOf, LINES } from './letter-fields.ts';
import { type LetterPage, OTHER_OFFICE } from './letter-pages.ts';
import { dayIn, monthIn } from './letter-words.ts';
import { officesToWriteTo } from './recipient.ts';
import type { LetterDraft } from './remedy-letter-draft.ts';
import { EXTRAS, REASONS, SUBJECTS } from './remedy-text.ts';

type Row = { readonly page: LetterPage; readonly label: string; readonly value: string };

/** Pages whose answers are covered before a helper (Art. 9 DSGVO, § 67 SGB X): reasons tell of health, debts, family. */
export const COVERED: Readonly<Partial<Record<LetterPage, 'health' | 'other'>>> = {
  reasons: 'other',
  ownReason: 'other',
  obstacle: 'health',
};

/** The answers of a letter in the person's language, a row a question, each with its way back. */
export function rowsOf(
  { words, language, pack }: Pick<Terminal, 'words' | 'language' | 'pack'>,
  draft: LetterDraft,
  questions: readonly LetterPage[],
): readonly Row[] {
  return questions.flatMap((page): Row[] => {
    if (page === 'late') return [];
    const label = page === 'reference' ? words('letter.reference.label') : words(`letter.row.${page as RowPage}`);
    return [{ page, label, value: draft.blank.includes(page) ? words('letter.preview.blank') : shownValue(page) }];
  });

  function shownValue(page: LetterPage): string {
    const text = (field: keyof LetterDraft['texts']) => draft.texts[field] ?? '';
    const listed = (keys: readonly string[]) => (keys.length === 0 ? words('letter.preview.none') : keys.join(', '));
    switch (page) {
      case 'decided':
      case 'until':
      case 'born':
        return dayIn(text(page), language);
      case 'from':
        return monthIn(text('from'), language);
      case 'office':
        return text('office') === OTHER_OFFICE
          ? text('officeName')
          : (officesToWriteTo(pack).find(({ key }) => key === text('office'))?.name ?? text('officeName'));
      case 'subject': {
        const subject = SUBJECTS.find((key) => key === text('subject'));
        return subject === undefined ? '' : words(`letter.subject.${subject}`);
      }
      case 'forWhom': {
        const whom = (['me', 'children', 'other'] as const).find((key) => key === text('forWhom'));
        return whom === undefined ? '' : words(`letter.forWhom.${whom}`);
      }
      case 'reasons':
        return listed(
          REASONS.filter((key) => draft.ticks.reasons?.includes(key)).map((key) => words(`letter.reasons.${key}`)),
        );
      case 'extras':
        return listed(
          EXTRAS.filter((key) => draft.ticks.extras?.includes(key)).map((key) => words(`letter.extras.${key}`)),
        );
      case 'benefits':
        return listed((draft.ticks.benefits ?? []).filter(isAppliedFor).map((key) => words(`letter.benefit.${key}`)));
      case 'address': {
        const address = addressOf(draft);
        return address.ok ? address.value.join(', ') : '';
      }
      default:
        return (LINES[page] ?? []).map(text).filter(Boolean).join(' ');
    }
  }
}

type RowPage = Exclude<LetterPage, 'late' | 'reference' | 'preview' | 'handIn'>;
