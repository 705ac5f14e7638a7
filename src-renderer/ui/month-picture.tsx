import { type ReactNode, useMemo } from 'react';
import { addDays, addMonths, type IsoDay, lastDayOfMonth, weekdayOf } from '#shared/basics';

export type DayMark = 'posted' | 'post-days' | 'known' | 'counted' | 'raw' | 'safe' | 'legal' | 'today';

/** The counting of a deadline as a small calendar. Form carries the meaning, colour only helps; `legend` says it in words. */
export function MonthPicture(props: {
  readonly months: readonly IsoDay[];
  readonly marks: ReadonlyMap<IsoDay, readonly DayMark[]>;
  readonly locale: string;
  readonly legend?: readonly { readonly mark: DayMark; readonly text: string }[];
}): ReactNode {
  return (
    <div className="stack month-picture">
      <div className="months">
        {props.months.map((month) => (
          <Month key={month} first={`${month.slice(0, 7)}-01`} marks={props.marks} locale={props.locale} />
        ))}
      </div>
      {props.legend === undefined ? null : <Legend entries={props.legend} />}
    </div>
  );
}

function Month({
  first,
  marks,
  locale,
}: {
  readonly first: IsoDay;
  readonly marks: ReadonlyMap<IsoDay, readonly DayMark[]>;
  readonly locale: string;
}): ReactNode {
  const names = useMemo(() => calendarNames(locale), [locale]);
  const length = Number(lastDayOfMonth(first).slice(8));
  const blanks = Array.from({ length: weekdayOf(first) - 1 }, (_, index) => addDays(first, index - 7));
  return (
    <div>
      <h3>{names.month(first)}</h3>
      <div className="month-grid" aria-hidden="true">
        {names.weekdays.map((name) => (
          <span key={name} className="month-weekday">
            {name}
          </span>
        ))}
        {blanks.map((day) => (
          <span key={day} />
        ))}
        {Array.from({ length }, (_, index) => addDays(first, index)).map((day) => (
          <span key={day} className={dayClasses(day, marks.get(day) ?? [])}>
            <span>{Number(day.slice(8))}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

/** The picture in words: the part of it that speech output reads. */
function Legend({
  entries,
}: {
  readonly entries: readonly { readonly mark: DayMark; readonly text: string }[];
}): ReactNode {
  return (
    <ul className="legend">
      {entries.map(({ mark, text }) => (
        <li key={mark}>
          <i className={`legend-${mark}`} aria-hidden="true" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function dayClasses(day: IsoDay, marks: readonly DayMark[]): string {
  return ['day', ...(weekdayOf(day) >= 6 ? ['day-weekend'] : []), ...marks.map((mark) => `day-${mark}`)].join(' ');
}

function calendarNames(locale: string): { weekdays: string[]; month: (day: IsoDay) => string } {
  // Western digits also in Arabic: the letter shows them, and the person compares.
  const language = `${locale}-u-nu-latn`;
  const weekday = new Intl.DateTimeFormat(language, { weekday: locale === 'ar' ? 'narrow' : 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  // 2024-01-01 was a Monday.
  const weekdays = Array.from({ length: 7 }, (_, index) => weekday.format(new Date(Date.UTC(2024, 0, 1 + index))));
  return { weekdays, month: (day) => month.format(new Date(`${day}T00:00:00Z`)) };
}

/** The months from one day to another, at most three: more would no longer be a picture. */
export function monthsBetween(from: IsoDay, to: IsoDay): IsoDay[] {
  const months: IsoDay[] = [];
  for (let month = `${from.slice(0, 7)}-01`; month <= to && months.length < 3; month = addMonths(month, 1))
    months.push(month);
  return months;
}
