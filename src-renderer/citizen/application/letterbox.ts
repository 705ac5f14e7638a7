import type { LetterboxPaper, PaperText } from '#renderer/paper';
import type { IsoDay } from '#shared/basics';
import { writtenCaseCode } from '#shared/cases';
import type { Application, Leistung, Office } from '#shared/content';
import { lastArrivalForMonth } from '#shared/deadlines';
import { type Answers, formatDay, type PostalAddress } from '#shared/interview';
import type { Terminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { nameOf } from './application-texts.ts';

/** The letter for the city's letterbox, made while the answers are still here. `lastDay`: arrival until then keeps the month. */
export type Letterbox = { readonly pdf: Uint8Array<ArrayBuffer>; readonly lastDay: IsoDay };

/** What the letter says; null where no date depends on the day of arrival, so that nobody carries a letter for nothing. */
export function letterboxLetter(
  terminal: Terminal,
  answers: Answers,
  to: {
    readonly application: Application;
    readonly leistung: Leistung;
    readonly office: Office;
    readonly code: string;
  },
): { readonly paper: LetterboxPaper; readonly lastDay: IsoDay } | null {
  const { words, germanWords, language, clock, constants } = terminal;
  const { leistung, office } = to;
  const today = clock.today();
  const lastDay = lastArrivalForMonth(to.application.flow.leistung, today);
  if (lastDay === null) return null;
  const both = (key: WordKey, german: Readonly<Record<string, string>> = {}, own = german): PaperText => ({
    german: germanWords(key, german),
    translated: language === 'de' ? null : words(key, own),
  });
  const site = constants.site;
  const day = (of: IsoDay, locale: string) => formatDay(of, locale, false);
  const official = { leistung: leistung.official };
  const born = birthDay(answers);
  return {
    lastDay,
    paper: {
      direction: language === 'ar' ? 'rtl' : 'ltr',
      sender: [nameOf(answers, answers.applicant), ...addressLines(answers)].filter((line) => line !== ''),
      born:
        born === null ? null : both('letterbox.paper.born', { date: day(born, 'de') }, { date: day(born, language) }),
      office: [
        office.unit ?? '',
        office.name,
        office.street ?? '',
        [office.zip, office.city].filter(Boolean).join(' '),
      ].filter((line) => line !== ''),
      placeAndDay: `${office.city}, ${day(today, 'de')}`,
      title: both('letterbox.paper.title', official),
      caseCodeLabel: both('letterbox.paper.caseCode'),
      caseCode: writtenCaseCode(to.code),
      greeting: both('letterbox.paper.greeting'),
      paragraphs: [
        both('letterbox.paper.apply', official),
        both('letterbox.paper.same', { date: day(today, 'de'), site }, { date: day(today, language), site }),
        both('letterbox.paper.confirm'),
      ],
      goodbye: both('letterbox.paper.bye'),
      sign: both('letterbox.paper.sign'),
    },
  };
}

/** Where letters reach the person: the present address where the flat applied for is not moved into yet. */
function addressLines(answers: Answers): string[] {
  const value = answers.values.jetzigeAnschrift?.value ?? answers.values.wohnungAnschrift?.value;
  if (!isPostalAddress(value)) return [];
  return [`${value.street} ${value.houseNumber}`.trim(), value.addition, `${value.postcode} ${value.city}`.trim()];
}

function isPostalAddress(value: unknown): value is PostalAddress {
  return typeof value === 'object' && value !== null && 'street' in value && 'postcode' in value;
}

function birthDay(answers: Answers): IsoDay | null {
  const value = answers.values[`person/${answers.applicant}/geburtsdatum`]?.value;
  return typeof value === 'string' ? value : null;
}
