import type { ReactNode } from 'react';
import type { DayMark } from '#renderer/ui';
import { daysBetween, type IsoDay } from '#shared/basics';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { SafePath } from './picture-marks.ts';

const ROLLED = {
  saturday: 'result.legend.saturday',
  sunday: 'result.legend.sunday',
  holiday: 'result.legend.holiday',
} as const;

/** Says in words what the forms in the month picture mean: colour and shape alone tell nobody. */
export function MonthLegend({ path, legal }: { readonly path: SafePath | null; readonly legal: boolean }): ReactNode {
  const { words, language } = useTerminal();
  const said = (day: IsoDay) => dayInWords(day, language);
  const postDays = path === null ? 0 : daysBetween(path.posted, path.known);
  return (
    <ul className="deadline-legend">
      {path === null ? null : (
        <>
          <Entry mark="posted" text={words('result.legend.posted', { day: said(path.posted) })} />
          {postDays === 0 ? null : (
            <>
              <Entry mark="post-days" text={words('result.legend.postDays', { count: postDays })} />
              <Entry mark="known" text={words('result.legend.known', { day: said(path.known) })} />
            </>
          )}
          <Entry mark="counted" text={words('result.legend.counted')} />
          {path.rolled === null ? null : (
            <Entry mark="raw" text={words(ROLLED[path.rolled], { day: said(path.raw) })} />
          )}
        </>
      )}
      <Entry mark="safe" text={words('result.legend.safe')} />
      {legal ? <Entry mark="legal" text={words('result.legend.legal')} /> : null}
      <Entry mark="today" text={words('result.legend.today')} />
    </ul>
  );
}

function Entry({ mark, text }: { readonly mark: DayMark; readonly text: string }): ReactNode {
  return (
    <li>
      <span className={`day day-${mark}`} aria-hidden="true">
        <span />
      </span>
      <span>{text}</span>
    </li>
  );
}
