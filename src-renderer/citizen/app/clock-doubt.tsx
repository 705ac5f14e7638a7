import { type ReactNode, useEffect, useState } from 'react';
import { Note } from '#renderer/ui';
import { dayInWords, useTerminal, type Words } from './terminal.ts';

type Network = { readonly state: 'online' | 'offline' | 'implausible'; readonly clock: string };

/** What the machine knows of network and clock. Asked once a screen; null until it answers. */
export function useNetwork(): Network | null {
  const { client } = useTerminal();
  const [network, setNetwork] = useState<Network | null>(null);
  useEffect(() => {
    let over = false;
    void client.call
      .network(null)
      .then((answer) => over || setNetwork(answer))
      .catch(() => undefined);
    return () => {
      over = true;
    };
  }, [client]);
  return network;
}

/** Whether the machine itself doubts its today; no answer is no doubt. */
export function useClockDoubt(): boolean {
  return useNetwork()?.clock === 'implausible';
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

export function doubtSentence(today: string): (words: Words, language: string) => string {
  return (words, language) => words('clock.doubt', { day: dayInWords(today, language) });
}
