import type { ReactNode } from 'react';
import { dayInWords, useTerminal } from '../app/terminal.ts';

/** A day whose number, month and year stay on one line: at most the weekday stands above. */
export function DayText({ day }: { readonly day: string }): ReactNode {
  const { language } = useTerminal();
  const [weekday, ...rest] = dayInWords(day, language).split(' ');
  return (
    <>
      {weekday} <span className="deadline-date">{rest.join(' ')}</span>
    </>
  );
}
