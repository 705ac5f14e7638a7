import type { ReactNode } from 'react';
import { Note } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';

/** The machine doubts its own today: the letter then has no printed date, and the day here may be wrong. */
export function ClockNote(): ReactNode {
  const { words, clock, language } = useTerminal();
  return (
    <Note tone="silk" icon="cal">
      <p role="alert">{words('clock.doubt', { day: dayInWords(clock.today(), language) })}</p>
    </Note>
  );
}
