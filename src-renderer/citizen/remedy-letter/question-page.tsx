import type { ReactNode } from 'react';
import { addMonths } from '#shared/basics';
import type { Matter } from '#shared/matters';
import { useTerminal } from '../app/terminal.ts';
import { benefitsAsked } from './benefits.ts';
import { DayPage } from './day-page.tsx';
import { firstMonth } from './first-draft.ts';
import { type LetterForm, type LetterPage, OTHER_OFFICE } from './letter-pages.ts';
import { monthIn } from './letter-words.ts';
import { LinesPage } from './lines-page.tsx';
import type { QuestionProps } from './page-frame.tsx';
import { titleOf } from './page-words.ts';
import { PickPage, TicksPage } from './pick-page.tsx';
import { officesToWriteTo } from './recipient.ts';
import { EXTRAS, REASONS, SUBJECTS } from './remedy-text.ts';
import { WordsPage } from './words-page.tsx';

type Question = Exclude<LetterPage, 'late' | 'preview' | 'handIn'>;

/** Each question of a letter by its name. */
export function LetterQuestion({
  form,
  matter,
  late,
  page,
  ...rest
}: QuestionProps & {
  readonly page: Question;
  readonly form: LetterForm;
  readonly matter: Matter;
  readonly late: boolean;
}): ReactNode {
  const { words, pack, clock, language } = useTerminal();
  const title = words(titleOf(page, form));
  const named = <Key extends string>(keys: readonly Key[], label: (key: Key) => string) =>
    keys.map((key) => ({ key, label: label(key) }));
  switch (page) {
    case 'decided':
    case 'until':
    case 'born':
      return <DayPage {...rest} page={page} title={title} />;
    case 'reference':
    case 'officeAddress':
    case 'sender':
    case 'address':
      return <LinesPage {...rest} page={page} title={title} />;
    case 'ownReason':
    case 'obstacle':
    case 'persons':
      return <WordsPage {...rest} page={page} title={title} />;
    case 'office': {
      const offices = officesToWriteTo(pack).map((office) => ({ key: office.key, label: office.name }));
      const other = { key: OTHER_OFFICE, label: matter.sender ?? words('letter.office.other') };
      const known = offices.some(({ label }) => label === other.label);
      const last = { key: OTHER_OFFICE, label: words('letter.office.other') };
      // Whoever wrote stands first, also when the city's list does not know them.
      const options = matter.sender === null || known ? [...offices, last] : [other, ...offices];
      return <PickPage {...rest} page={page} title={title} options={options} unknown />;
    }
    case 'subject':
      return (
        <PickPage
          {...rest}
          page={page}
          title={title}
          options={named(SUBJECTS, (key) => words(`letter.subject.${key}`))}
          unknown
        />
      );
    case 'forWhom':
      return (
        <PickPage
          {...rest}
          page={page}
          title={title}
          options={named(['me', 'children', 'other'] as const, (key) => words(`letter.forWhom.${key}`))}
          unknown={false}
        />
      );
    case 'from': {
      const month = clock.today().slice(0, 7);
      const months = [...new Set([firstMonth(matter) ?? month, month, addMonths(`${month}-01`, 1).slice(0, 7)])];
      return (
        <PickPage
          {...rest}
          page={page}
          title={title}
          options={named(months.toSorted(), (key) => monthIn(key, language))}
          unknown
        />
      );
    }
    case 'reasons':
      return (
        <TicksPage
          {...rest}
          page={page}
          title={title}
          options={named(REASONS, (key) => words(`letter.reasons.${key}`))}
          alone="later"
          needed
        />
      );
    case 'extras':
      return (
        <TicksPage
          {...rest}
          page={page}
          title={title}
          options={named(
            EXTRAS.filter((key) => late || key !== 'reinstatement'),
            (key) => words(`letter.extras.${key}`),
          )}
          needed={false}
        />
      );
    case 'benefits':
      return (
        <TicksPage
          {...rest}
          page={page}
          title={title}
          options={named(benefitsAsked(matter.input), (key) => words(`letter.benefit.${key}`))}
          needed
        />
      );
  }
}
