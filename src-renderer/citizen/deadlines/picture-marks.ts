import { type DayMark, monthsBetween } from '#renderer/ui';
import { addDays, daysBetween, type IsoDay } from '#shared/basics';
import type { Matter } from '#shared/matters';
import type { WordKey } from '../app/words.ts';
import { type Counting, countingOf, monthCounted } from './counting.ts';
import { type Computed, type Sentence, sentence } from './sentences.ts';
import type { ShownDays } from './shown-days.ts';
import type { Subject } from './topics.ts';

export type DayPicture = {
  readonly months: readonly IsoDay[];
  readonly marks: ReadonlyMap<IsoDay, readonly DayMark[]>;
  /** Says in words what the forms mean, only those that are really drawn. */
  readonly legend: readonly { readonly mark: DayMark; readonly text: Sentence }[];
  /** Months between the first and the last one are left out: said, so that nobody counts wrong. */
  readonly isCut: boolean;
  readonly isCounted: boolean;
};

/** More would no longer be a picture (look.md 5). */
const MOST_MONTHS = 3;

/** The days of a matter as months with marks (look.md 5). `today` null: the machine doubts its clock. */
export function pictureOf(
  { input }: Matter,
  subject: Subject,
  deadline: Computed,
  { main, latest }: ShownDays,
  today: IsoDay | null,
): DayPicture {
  const counting = countingOf(input, deadline);
  const month = monthCounted(input, deadline);
  const marks = new Map<IsoDay, DayMark[]>();
  const mark = (day: IsoDay, as: DayMark) => marks.set(day, [...(marks.get(day) ?? []), as]);
  if (counting !== null) markCounting(counting, mark);
  else if (month !== null) everyDay(`${month.slice(0, 7)}-01`, month, (day) => mark(day, 'counted'));
  mark(main.day, 'safe');
  if (latest !== null) mark(latest.day, 'legal');
  if (today !== null) mark(today, 'today');
  const { months, isCut } = monthsOf(counting?.start ?? null, main.day, latest?.day ?? null, today);
  const drawn = new Set([...marks].flatMap(([day, as]) => (months.includes(`${day.slice(0, 7)}-01`) ? as : [])));
  return {
    months,
    marks,
    legend: legendOf(subject, counting, drawn),
    isCut,
    isCounted: drawn.has('counted'),
  };
}

function markCounting({ start, startName, known, raw, rolled }: Counting, mark: (day: IsoDay, as: DayMark) => void) {
  // The dashed ring is the day of sending; whatever really happened has the full one.
  mark(start, startName === 'posted' || startName === 'letter' ? 'posted' : 'known');
  if (known !== null && known !== start) {
    everyDay(addDays(start, 1), addDays(known, -1), (day) => mark(day, 'post-days'));
    mark(known, 'known');
  }
  everyDay(addDays(known ?? start, 1), raw, (day) => mark(day, 'counted'));
  if (rolled !== null) mark(raw, 'raw');
}

function everyDay(from: IsoDay, to: IsoDay, visit: (day: IsoDay) => void): void {
  for (let day = from; day <= to; day = addDays(day, 1)) visit(day);
}

/**
 * All months from the first day to the last where that are at most three; without the latest day where it lies far off; for a
 * long counting its first and its last month. Without a counting the picture begins today, where that is near.
 */
function monthsOf(start: IsoDay | null, main: IsoDay, latest: IsoDay | null, today: IsoDay | null) {
  const isNear = today !== null && today < main && spanOf(today, main) <= MOST_MONTHS;
  const from = start ?? (isNear ? today : main);
  for (const to of [latest ?? main, main])
    if (spanOf(from, to) <= MOST_MONTHS) return { months: monthsBetween(from, to), isCut: false };
  const ends = [...new Set([from, main].map((day) => `${day.slice(0, 7)}-01`))];
  return { months: ends, isCut: true };
}

/** Calendar months two days lie in, both included. */
function spanOf(from: IsoDay, to: IsoDay): number {
  const month = (day: IsoDay) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from) + 1;
}

const ROLLED = {
  saturday: 'result.legend.saturday',
  sunday: 'result.legend.sunday',
  holiday: 'result.legend.holiday',
} as const;

function legendOf(subject: Subject, counting: Counting | null, drawn: ReadonlySet<DayMark>): DayPicture['legend'] {
  const entries: [DayMark, Sentence][] = [];
  if (counting !== null) {
    const { start, startName, known, raw, rolled } = counting;
    const first = startName === 'posted' || startName === 'letter' ? 'posted' : 'known';
    entries.push([first, sentence(`result.legend.${startName}`, { day: start })]);
    if (known !== null && known !== start)
      entries.push(
        ['post-days', sentence('result.legend.postDays', { count: daysBetween(start, known) })],
        ['known', sentence('result.legend.known', { day: known })],
      );
    entries.push(['counted', sentence(subject === 'waiting' ? 'result.legend.waiting' : 'result.legend.counted')]);
    if (rolled !== null) entries.push(['raw', sentence(ROLLED[rolled], { day: raw })]);
  } else entries.push(['counted', sentence('result.legend.month')]);
  entries.push(
    ['safe', sentence(SAFE[subject] ?? 'result.legend.safe')],
    ['legal', sentence('result.legend.legal')],
    ['today', sentence('result.legend.today')],
  );
  return entries.filter(([mark]) => drawn.has(mark)).map(([mark, text]) => ({ mark, text }));
}

const SAFE: Readonly<Partial<Record<Subject, WordKey>>> = {
  appointment: 'result.legend.appointment',
  waiting: 'result.legend.earliest',
  goesOn: 'result.legend.next',
};
