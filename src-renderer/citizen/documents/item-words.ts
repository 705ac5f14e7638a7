import { dayInWords, type Words } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import type { DeadlineValue, LetterWay } from './confirmed-letter.ts';
import type { ItemKey, ItemValue, ItemValues, Settled } from './reading-list.ts';
import type { ValueProblem } from './value-problem.ts';

export const ITEM_LABELS: Readonly<Record<ItemKey, WordKey>> = {
  letterDate: 'review.item.letterDate',
  way: 'review.item.way',
  postedOn: 'review.item.postedOn',
  receivedOn: 'review.item.receivedOn',
  remedy: 'review.item.remedy',
  deadline: 'review.item.deadline',
  sender: 'review.item.sender',
  reference: 'review.item.reference',
};

/** One sentence that helps with the item: where to look, and that "Weiß ich nicht" is an answer. */
const ITEM_HELP: Readonly<Record<ItemKey, WordKey>> = {
  letterDate: 'review.help.letterDate',
  way: 'review.help.way',
  postedOn: 'review.help.postedOn',
  receivedOn: 'review.help.receivedOn',
  remedy: 'review.help.remedy',
  deadline: 'review.help.deadline',
  sender: 'review.help.sender',
  reference: 'review.help.reference',
};

export const WAYS: Readonly<Record<Exclude<LetterWay, 'unknown'>, WordKey>> = {
  post_inland: 'review.way.post',
  zustellung_pzu: 'review.way.yellow',
  hand: 'review.way.hand',
  portal: 'review.way.portal',
};
export const REMEDIES: Readonly<Record<ItemValues['remedy'], WordKey>> = {
  widerspruch: 'review.remedy.widerspruch',
  klage: 'review.remedy.klage',
  einspruch: 'review.remedy.einspruch',
  none: 'review.remedy.none',
};
const PERIODS = { day: 'review.period.day', week: 'review.period.week', month: 'review.period.month' } as const;
const COUNTED_FROM = {
  bekanntgabe: 'review.from.bekanntgabe',
  zugang: 'review.from.zugang',
  datum: 'review.from.datum',
} as const;

/** Units a period can be typed in. */
export const UNITS = { day: 'review.unit.day', week: 'review.unit.week', month: 'review.unit.month' } as const;
export const TYPED_FROM = { zugang: COUNTED_FROM.zugang, datum: COUNTED_FROM.datum } as const;

export const PROBLEMS: Readonly<Record<ValueProblem['reason'], WordKey>> = {
  future: 'review.error.future',
  futureClock: 'review.error.futureClock',
  order: 'review.error.order',
  range: 'review.error.range',
  period: 'review.error.period',
  postedBefore: 'review.error.postedBefore',
  old: 'review.error.old',
  far: 'review.error.far',
  beforeLetter: 'review.error.beforeLetter',
};

/** Nothing is posted in a portal: there the day of the notice counts. */
export function helpOf(item: ItemKey, settled: Settled): WordKey {
  return item === 'postedOn' && settled.way === 'portal' ? 'review.help.postedOnPortal' : ITEM_HELP[item];
}

/** What the person confirms, in words of their language: days with weekday and year. */
export function itemInWords(key: ItemKey, value: ItemValue | null, words: Words, language: string): string {
  if (value === null) return words('act.unknown');
  if (typeof value !== 'string') return deadlineInWords(value, words, language);
  switch (key) {
    case 'way':
      return words(WAYS[value as keyof typeof WAYS]);
    case 'remedy':
      return words(REMEDIES[value as keyof typeof REMEDIES]);
    case 'deadline':
      return words('review.noDeadline');
    case 'sender':
    case 'reference':
      return value;
    default:
      return dayInWords(value, language);
  }
}

function deadlineInWords(value: DeadlineValue, words: Words, language: string): string {
  if (value.rule === 'relative')
    return `${words(PERIODS[value.unit], { count: value.n })} ${words(COUNTED_FROM[value.from])}`;
  const day = dayInWords(value.date, language);
  if (value.rule === 'appointment') return words('review.appointment', { day });
  return words(value.noRoll === true ? 'review.untilDayFixed' : 'review.untilDay', { day });
}
