import type { ReactNode } from 'react';
import { useTerminal } from '../app/terminal.ts';
import type { DayPicture } from './picture-marks.ts';

/** Says in words what the forms in the month picture mean: colour and shape alone tell nobody. */
export function MonthLegend({ legend, isCut }: Pick<DayPicture, 'legend' | 'isCut'>): ReactNode {
  const { words, language } = useTerminal();
  return (
    <>
      <ul className="deadline-legend">
        {legend.map(({ mark, text }) => (
          <li key={mark}>
            <span className={`day day-${mark}`} aria-hidden="true">
              <span />
            </span>
            <span>{text(words, language)}</span>
          </li>
        ))}
      </ul>
      {isCut ? <p className="small quiet">{words('result.between')}</p> : null}
    </>
  );
}
