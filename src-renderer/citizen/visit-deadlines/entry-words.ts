import { addDays, daysBetween, type IsoDay } from '#shared/basics';
import { isChecked, type Leistung, localize } from '#shared/content';
import { formatDay } from '#shared/interview';
import type { Matter } from '#shared/matters';
import { dayInWords, monthInWords, type Terminal, type Words } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import type { Entry } from './entries.ts';
import type { MonthRule } from './month-rule.ts';

/** In one language: screen and voice in the person's, paper in both. `reasonOf`: why a latest day is later than the safe one. */
export type Voice = Pick<Terminal, 'pack' | 'language' | 'words'> & { readonly reasonOf: ReasonOf };
export type ReasonOf = (matter: Matter, words: Words, language: string) => string | null;

/** What a day is about. */
export function titleOf(entry: Entry, voice: Voice): string {
  const { words } = voice;
  switch (entry.kind) {
    case 'matter':
      return matterTitle(entry.matter, voice);
    case 'found':
      return nameOf(entry.leistung, voice);
    default:
      return words(`list.${entry.kind}`, { benefit: nameOf(entry.leistung, voice) });
  }
}

export function matterTitle(matter: Matter, voice: Voice): string {
  return voice.words(`list.topic.${matter.topic}`, { benefit: benefitName(matter, voice) });
}

/** What stands before the day: a safe day, a day of arrival, a Termin, the first day of something. */
export function labelOf(entry: Entry): WordKey {
  if (entry.kind === 'next') return 'list.day.next';
  if (entry.kind !== 'matter') return 'list.day.arrival';
  const { topic } = entry.matter;
  if (topic === 'appointment' || topic === 'waiting') return `list.day.${topic}`;
  return ARRIVING.includes(topic) ? 'list.day.arrival' : 'list.day.safe';
}

const ARRIVING: readonly Matter['topic'][] = ['start', 'renewal', 'claim', 'review'];

/** How near it is; null for what has no day, or is a year away. */
export function nearnessOf(entry: Entry, today: IsoDay, words: Words): string | null {
  if (entry.passed === 'both') return words('list.over');
  const day = entry.passed === 'safe' ? entry.latest : entry.day;
  if (day === null) return null;
  if (day < today) return words('list.nowPossible');
  if (day === today) return words('list.today');
  if (day === addDays(today, 1)) return words('list.tomorrow');
  const count = daysBetween(today, day);
  return count > 99 ? null : words('list.in', { count });
}

/** The sentences below a day, in the order they matter. */
export function sentencesOf(entry: Entry, voice: Voice): readonly string[] {
  const { words, language } = voice;
  switch (entry.kind) {
    case 'matter':
      return [
        entry.day === null ? words('list.noDay') : null,
        entry.passed === null ? null : words(`list.passed.${entry.passed}`),
        betterOf(entry, voice),
        latestOf(entry, voice),
        adviseOf(entry, voice),
        'benefit' in entry.matter.input && entry.matter.input.kind === 'benefit_start' && entry.day !== null
          ? words('saved.month', { month: monthInWords(entry.day, language) })
          : null,
        entry.matter.sender === null ? null : words('list.from', { sender: entry.matter.sender }),
      ].filter((sentence) => sentence !== null);
    case 'begun':
      return [words('list.begun.state'), monthSentence(entry.rule, voice), ...betterOrNone(entry, voice)];
    case 'sent':
      return entry.delivery.state === 'received'
        ? [
            words('list.sent.received', { day: dayInWords(entry.delivery.receivedOn ?? '', language) }),
            ...(entry.rule?.counts === 'month'
              ? [words('list.sent.month', { month: monthInWords(entry.rule.lastDay, language) })]
              : []),
          ]
        : [words(`list.sent.${entry.delivery.state}`), monthSentence(entry.rule, voice), ...betterOrNone(entry, voice)];
    case 'next': {
      const benefit = nameOf(entry.leistung, voice);
      return entry.day === null
        ? [words('list.next.goesOn', { benefit })]
        : [words('list.next.usual', { benefit, months: entry.next.months })];
    }
    case 'found':
      return [monthSentence(entry.rule, voice)];
  }
}

/** From when what stands here about a Leistung is, and whether the city has looked at it; null where nothing of the pack does. */
export function sourceOf(entry: Entry, { words, language }: Voice): string | null {
  if (entry.kind === 'matter') return null;
  const { leistung } = entry;
  const date =
    leistung.sourceDate === null
      ? words('places.sourceUnknown')
      : words('places.source', { date: formatDay(leistung.sourceDate, language) });
  const source = `${leistung.source}. ${date}`;
  return words('list.source', { source: isChecked(leistung) ? source : `${source} · ${words('app.unchecked')}` });
}

/** From when to take care of it; the day itself helps nobody once it is over. */
function adviseOf(
  { adviseFrom, adviseNow, passed }: Extract<Entry, { kind: 'matter' }>,
  { words, language }: Voice,
): string | null {
  if (adviseFrom === null || passed !== null) return null;
  return adviseNow
    ? words('list.adviseNow')
    : words('deadline.step.advise-from', { day: dayInWords(adviseFrom, language) });
}

/** The last working day before a day on which no office is open. */
function betterOf({ better }: Entry, { words, language }: Voice): string | null {
  return better === null ? null : words('result.better', { day: dayInWords(better, language) });
}

function betterOrNone(entry: Entry, voice: Voice): readonly string[] {
  const better = betterOf(entry, voice);
  return better === null ? [] : [better];
}

/** The later day never stands without its reason, and never alone (duties of the screens, 1). */
function latestOf(entry: Extract<Entry, { kind: 'matter' }>, { words, language, reasonOf }: Voice): string | null {
  if (entry.latest === null || entry.passed === 'both') return null;
  const reason = reasonOf(entry.matter, words, language) ?? '';
  return words('list.latest', { day: dayInWords(entry.latest, language), reason }).trim();
}

function monthSentence(rule: MonthRule | null, { words, language }: Voice): string {
  if (rule === null) return words('list.month.none');
  const month = monthInWords(rule.lastDay, language);
  if (rule.counts === 'month') return words('saved.month', { month });
  if (rule.counts === 'day') return words('list.month.day');
  return words('list.month.back', { month, from: monthAndYear(rule.from, language) });
}

function nameOf({ title }: Leistung, { language }: Voice): string {
  return localize(title, language).text;
}

function benefitName({ input }: Matter, voice: Voice): string {
  if (!('benefit' in input)) return '';
  return voice.words(`result.benefit.${input.benefit}`);
}

function monthAndYear(day: IsoDay, language: string): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
