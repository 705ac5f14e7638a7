import { type ReactNode, useEffect, useState } from 'react';
import { Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { type Sentence, sentence } from './sentences.ts';

/** Whether the machine itself doubts its today. Asked once a screen; no answer is no doubt. */
export function useClockDoubt(): boolean {
  const { client } = useTerminal();
  const [doubt, setDoubt] = useState(false);
  useEffect(() => {
    let over = false;
    void client.call
      .network(null)
      .then(({ clock }) => over || setDoubt(clock === 'implausible'))
      .catch(() => undefined);
    return () => {
      over = true;
    };
  }, [client]);
  return doubt;
}

/** A Frist counted with a wrong today is worse than none: the person can look at any calendar. */
export function ClockDoubt({ today }: { readonly today: string }): ReactNode {
  const { words, language } = useTerminal();
  return (
    <Note tone="silk" icon="cal">
      <p className="lead" role="alert">
        {doubtSentence(today)(words, language)}
      </p>
    </Note>
  );
}

export function doubtSentence(today: string): Sentence {
  return sentence('clock.doubt', { day: today });
}
