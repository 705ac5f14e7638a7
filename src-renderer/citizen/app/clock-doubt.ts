import { useEffect, useState } from 'react';
import { useTerminal } from './terminal.ts';

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
