import { type IsoDay, isIsoDay } from '#shared/basics';
import type { ContentPack } from '#shared/content';
import { computeDeadline } from '#shared/deadlines';
import type { Matter, Topic } from '#shared/matters';
import { benefitOf } from './benefits.ts';
import { problemsOf } from './letter-fields.ts';
import { type LetterForm, type LetterPage, nextOpen, OTHER_OFFICE, questionsOf } from './letter-pages.ts';
import { isAddressed, officeNamed, officesToWriteTo } from './recipient.ts';
import type { LetterDraft } from './remedy-letter-draft.ts';

/** null: nothing is written here. A Klage is no letter to an office. */
export const FORMS: Readonly<Record<Topic, LetterForm | null>> = {
  widerspruch: 'remedy',
  einspruch: 'remedy',
  reply: 'more-time',
  start: 'application',
  renewal: 'application',
  claim: 'application',
  klage: null,
  appointment: null,
  event: null,
  missed: null,
  waiting: null,
  review: null,
};

type Pack = Pick<ContentPack, 'offices' | 'leistungen'>;

/** A letter before its first question: what the matter already tells is not asked again, but can be changed. */
export function firstDraft(
  form: LetterForm,
  matter: Matter,
  pack: Pack,
  facts: { today: IsoDay; late: boolean },
): LetterDraft {
  const { input } = matter;
  const decided = 'letterDate' in input ? input.letterDate : null;
  const office = officeNamed(pack, matter.sender);
  const benefit = benefitOf(input);
  const from = form === 'application' ? firstMonth(matter) : null;
  const draft = {
    page: 'preview' as LetterPage,
    changing: false,
    texts: {
      ...(typeof decided === 'string' && isIsoDay(decided) ? { decided } : {}),
      ...(matter.reference === null ? {} : { reference: matter.reference }),
      ...(office === null ? {} : { office: office.key, officeName: office.name, officeCity: office.city }),
      ...(office === null && matter.sender !== null ? { officeName: matter.sender } : {}),
      ...(from === null ? {} : { from }),
    },
    ticks: { reasons: ['later'], ...(benefit === null ? {} : { benefits: [benefit] }) },
    answered: [],
    blank: [],
    printed: null,
    lettersPrinted: 0,
  } satisfies LetterDraft;
  // What was read wrongly (a letter from the future, signs no paper has) is asked for, with what was read in the field.
  const good = (page: LetterPage) => Object.keys(problemsOf(page, draft, facts.today)).length === 0;
  const known: (readonly [LetterPage, boolean])[] = [
    ['decided', good('decided')],
    ['reference', good('reference')],
    ['office', office !== null],
    ['benefits', benefit !== null],
    ['from', from !== null],
  ];
  const answered = known.flatMap(([page, told]) => (told ? [page] : []));
  const questions = questionsOf(form, draft, { late: facts.late, addressKnown: addressKnown(pack, draft) });
  return { ...draft, answered, page: nextOpen(questions, (page) => answered.includes(page)) };
}

/** The chosen office is in the pack, with an address letters reach. */
export function addressKnown(pack: Pack, { texts }: Pick<LetterDraft, 'texts'>): boolean {
  if (texts.office === undefined || texts.office === OTHER_OFFICE) return false;
  const office = officesToWriteTo(pack).find(({ key }) => key === texts.office);
  return office !== undefined && isAddressed(office);
}

/** The month from which the benefit can begin, as counted. */
export function firstMonth({ input }: Matter): string | null {
  const deadline = computeDeadline(input);
  return deadline.ok && deadline.benefitFrom !== null ? deadline.benefitFrom.slice(0, 7) : null;
}
