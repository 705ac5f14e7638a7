import type { DayOnPaper, DeadlineOnPaper, MonthDay, MonthOnPaper, PaperText, SlipOnPaper } from '#renderer/paper';
import type { DayMark } from '#renderer/ui';
import { addDays, type IsoDay, lastDayOfMonth, weekdayOf } from '#shared/basics';
import { factOnPaper } from '../app/fact-line.tsx';
import type { Terminal } from '../app/terminal.ts';
import type { DeadlineView } from './deadline-view.ts';
import { daySentence, type Sentence, sentence } from './sentences.ts';
import type { ShownDay } from './shown-days.ts';
import { placesOf, type WhomToSee } from './whom-to-see.ts';

type Speaker = Pick<Terminal, 'words' | 'germanWords' | 'language' | 'pack' | 'clock'>;

/** A sentence for the sheet: German always, the person's language above it. */
function paperText(
  { words, germanWords, language }: Pick<Speaker, 'words' | 'germanWords' | 'language'>,
  said: Sentence,
): PaperText {
  return {
    german: said(germanWords, 'de'),
    translated: language === 'de' ? null : said(words, language),
  };
}

/** The same sentences as on the screen, in both languages, with the small calendar. `doubt`: the clock may be wrong. */
export function deadlineOnPaper(
  speaker: Speaker,
  view: DeadlineView,
  whom: WhomToSee,
  extra: { readonly calendar: string | null; readonly doubt: Sentence | null },
): DeadlineOnPaper {
  const text = (said: Sentence) => paperText(speaker, said);
  const day = ({ label, day, note }: ShownDay): DayOnPaper => ({
    label: text(label),
    day: text(daySentence(day)),
    note: note === null ? null : text(note),
  });
  const { main, latest, others } = view.days;
  const { time, picture, todo } = view;
  return {
    heading: text(view.heading),
    notes: [
      ...(extra.doubt === null ? [] : [extra.doubt]),
      ...(time === null ? [] : [time.lead, ...time.ways].map((key) => sentence(key))),
    ].map(text),
    main: day(main),
    others: [...(latest === null ? [] : [latest]), ...others].map(day),
    hints: [view.better, view.reminders].flatMap((said) => (said === null ? [] : [text(said)])),
    todo: { title: text(sentence('result.todo.title')), lines: todo.steps.map(text) },
    bring: {
      title: text(sentence('result.bring')),
      lines: todo.papers.length === 0 ? [] : [text(joined(todo.papers))],
    },
    whom: { title: text(sentence('result.whom')), lines: placesOnPaper(whom) },
    steps: { title: text(sentence('result.steps')), lines: view.steps.map(text) },
    closing: [...view.closing.map(text), ...agesOnPaper(speaker, whom)],
    months: picture.months.map((month) => monthOnPaper(month, picture.marks)),
    pictureLegend: [
      sentence(picture.isCounted ? 'result.paperPicture' : 'result.paperPictureDay'),
      ...(picture.isCut ? [sentence('result.between')] : []),
    ].map(text),
    calendar: extra.calendar,
  };
}

/** Short things in one line: the sheet stays one page. */
function joined(parts: readonly Sentence[]): Sentence {
  return (words, language) => parts.map((said) => said(words, language)).join(' · ');
}

/** Names and streets as they stand on the door; opening hours would be old when the sheet is read. */
function placesOnPaper(whom: WhomToSee): readonly PaperText[] {
  return placesOf(whom).map((place) => ({
    german: [place.name, place.street, place.phone].filter(Boolean).join(', '),
    translated: null,
  }));
}

/** How old what the sheet says of places is. */
function agesOnPaper(speaker: Speaker, whom: WhomToSee): readonly PaperText[] {
  const places = placesOf(whom);
  if (places.length === 0) return [];
  const { german, translated } = factOnPaper(speaker, places);
  const titled = (words: Speaker['words'], age: string) => `${words('result.whom')}: ${age}`;
  return [
    {
      german: titled(speaker.germanWords, german),
      translated: translated === null ? null : titled(speaker.words, translated),
    },
  ];
}

/** Number and PIN of the reminder at the foot of the sheet. "noch nicht eingegangen" until a receipt exists. */
export function slipOnPaper(
  speaker: Pick<Speaker, 'words' | 'germanWords' | 'language'>,
  { code, pin }: { readonly code: string; readonly pin: string },
): SlipOnPaper {
  const text = (said: Sentence) => paperText(speaker, said);
  return {
    caseCodeLabel: text(sentence('result.slip.code')),
    caseCode: code,
    pinLabel: text(sentence('result.slip.pin')),
    pin,
    state: text(sentence('result.reminded')),
    today: [],
    ask: text(sentence('result.slip.ask')),
  };
}

const PRIORITY = ['safe', 'legal', 'posted', 'known', 'counted'] as const;

/** One month as rows of seven from Monday, in German: the letter and the office are. */
export function monthOnPaper(month: IsoDay, marks: ReadonlyMap<IsoDay, readonly DayMark[]>): MonthOnPaper {
  const first = `${month.slice(0, 7)}-01`;
  const last = lastDayOfMonth(first);
  const weeks: (MonthDay | null)[][] = [];
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, index);
        if (day < first || day > last) return null;
        const mark = PRIORITY.find((name) => marks.get(day)?.includes(name)) ?? 'none';
        return { number: Number(day.slice(8)), mark: mark === 'known' ? 'posted' : mark };
      }),
    );
  const name = new Intl.DateTimeFormat('de', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    title: name.format(new Date(`${first}T00:00:00Z`)),
    weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
    weeks,
  };
}
