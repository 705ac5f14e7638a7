import { type ReactNode, useState } from 'react';
import type { Matter } from '#shared/matters';
import { useTerminal } from '../app/terminal.ts';
import { CoveredQuestion } from './covered-question.tsx';
import { addressKnown, firstDraft } from './first-draft.ts';
import { HandInPage } from './hand-in-page.tsx';
import { LatePage } from './late-page.tsx';
import { daysOf } from './letter-days.ts';
import { isComplete, type Problems, problemsOf } from './letter-fields.ts';
import { before, type LetterForm, type LetterPage, nextOpen, OTHER_OFFICE, questionsOf } from './letter-pages.ts';
import { COVERED } from './letter-rows.ts';
import { lettersOf } from './letter-text.ts';
import { PreviewPage } from './preview-page.tsx';
import { LetterQuestion } from './question-page.tsx';
import { officesToWriteTo } from './recipient.ts';
import type { LetterDraft } from './remedy-letter-draft.ts';
import { useMachineState } from './use-machine-state.ts';
import './remedy-letter.css';

export type LetterProps = {
  readonly matter: Matter;
  readonly draft: LetterDraft | null;
  readonly onDraft: (draft: LetterDraft) => void;
  readonly onPlace: (key: string) => void;
  readonly onBack: () => void;
};

/** One letter from its first question to the sheets in the hand. What is typed lives with the visit, not here. */
export function LetterJourney({ form, ...props }: LetterProps & { readonly form: LetterForm }): ReactNode {
  const terminal = useTerminal();
  const { words, pack, clock, constants } = terminal;
  const { matter, onDraft } = props;
  const today = clock.today();
  const days = daysOf(matter, today);
  const { doubt } = useMachineState();
  const [problems, setProblems] = useState<Problems>({});
  // One page at a time: whoever leaves it and comes back finds it covered again.
  const [openedPage, setOpenedPage] = useState<LetterPage | null>(null);
  const draft = props.draft ?? firstDraft(form, matter, pack, { today, late: days.late });
  const questionsFor = (of: LetterDraft) =>
    questionsOf(form, of, { late: days.late, addressKnown: addressKnown(pack, of) || of.blank.includes('office') });
  const openIn = (of: LetterDraft) => nextOpen(questionsFor(of), (entry) => isComplete(entry, of, today));
  const questions = questionsFor(draft);
  const { page } = draft;

  const go = (next: LetterDraft) => {
    setProblems({});
    setOpenedPage(null);
    onDraft(next);
  };
  const tell = (part: Partial<LetterDraft>) => {
    setProblems({});
    // Another text than the one that was printed.
    onDraft({ ...draft, ...part, printed: null, lettersPrinted: 0 });
  };
  const answer = (blank: boolean) => {
    const found = blank ? {} : problemsOf(page, draft, today);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const answered = [...draft.answered.filter((entry) => entry !== page), page];
    const left = draft.blank.filter((entry) => entry !== page);
    const told = { ...draft, answered, blank: blank ? [...left, page] : left };
    const next = openIn(told);
    go({ ...told, page: next, changing: draft.changing && next !== 'preview' });
  };
  const goBack = () => {
    // Never to the preview over something that is wrong or missing: it would stand there as an empty line.
    if (draft.changing && openIn(draft) === 'preview') return go({ ...draft, page: 'preview', changing: false });
    const earlier = before(questions, page);
    if (earlier === null) props.onBack();
    else go({ ...draft, page: earlier });
  };

  if (page === 'late')
    return (
      <LatePage form={form} days={days} onPlace={props.onPlace} onNext={() => answer(false)} onBack={props.onBack} />
    );
  const letter = { form, matter, draft, doubt };
  if (page === 'preview')
    return (
      <PreviewPage
        {...letter}
        questions={questions}
        letters={lettersOf(terminal, letter)}
        onChange={(changed) => go({ ...draft, page: changed, changing: true })}
        onPrinted={(outcome) =>
          onDraft({ ...draft, ...outcome, page: outcome.printed === 'printed' ? 'handIn' : 'preview' })
        }
        onHandIn={() => go({ ...draft, page: 'handIn' })}
        onBack={goBack}
      />
    );
  if (page === 'handIn')
    return (
      <HandInPage
        {...letter}
        letters={lettersOf(terminal, letter)}
        days={days}
        onPlace={props.onPlace}
        onDone={props.onBack}
        onBack={goBack}
      />
    );
  const covered = constants.helper === undefined ? undefined : COVERED[page];
  if (covered !== undefined && openedPage !== page)
    return <CoveredQuestion page={page} kind={covered} onOpen={() => setOpenedPage(page)} onBack={goBack} />;
  const asked = questions.filter((entry) => entry !== 'late');
  return (
    <LetterQuestion
      key={page}
      form={form}
      matter={matter}
      late={days.late}
      page={page}
      draft={draft}
      problems={problems}
      place={words('letter.step', { number: asked.indexOf(page) + 1, count: asked.length })}
      onTexts={(texts) =>
        tell(texts.office === undefined ? { texts: { ...draft.texts, ...texts } } : toOffice(texts.office))
      }
      onTicks={(field, keys) => tell({ ticks: { ...draft.ticks, [field]: keys } })}
      onNext={() => answer(false)}
      onBlank={() => answer(true)}
      onBack={goBack}
    />
  );

  /** Another office has another address: what was typed for the one before is not carried over. */
  function toOffice(key: string): Partial<LetterDraft> {
    const office = officesToWriteTo(pack).find((entry) => entry.key === key);
    const name = key === OTHER_OFFICE ? (matter.sender ?? '') : (office?.name ?? '');
    const city = key === OTHER_OFFICE ? '' : (office?.city ?? '');
    const texts = {
      ...draft.texts,
      office: key,
      officeName: name,
      officeStreet: '',
      officePostcode: '',
      officeCity: city,
    };
    const without = (pages: readonly LetterPage[]) => pages.filter((entry) => entry !== 'officeAddress');
    return { texts, answered: without(draft.answered), blank: without(draft.blank) };
  }
}
