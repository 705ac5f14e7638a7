import type { ReactNode } from 'react';
import { dayInWords, useTerminal } from '../app/terminal.ts';

/** Days with weekday and year, one a line. */
export function DayList({ days }: { readonly days: readonly string[] }): ReactNode {
  const { language } = useTerminal();
  return (
    <ul className="rows">
      {days.map((day) => (
        <li className="pair" key={day}>
          <b>{dayInWords(day, language)}</b>
        </li>
      ))}
    </ul>
  );
}
