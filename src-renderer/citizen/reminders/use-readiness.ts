import { useEffect, useState } from 'react';
import { BridgeError } from '#shared/bridge';
import { useTerminal } from '../app/terminal.ts';
import { reminderPossible } from './reminder-sealing.ts';

/** Can the city be asked to remind at all? `clock`: the machine itself doubts its today. */
export type Readiness = { readonly can: 'asking' | 'yes' | 'no-key' | 'clock'; readonly offline: boolean };

/** Asked once when the journey opens, before anything is typed. */
export function useReadiness(): Readiness {
  const terminal = useTerminal();
  const [ready, setReady] = useState<Readiness>({ can: 'asking', offline: false });
  const { client, cityKey, clock, pack } = terminal;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for another machine or list, not for each new frame.
  useEffect(() => {
    let over = false;
    const ask = async () => {
      const [possible, network] = await Promise.all([
        reminderPossible(terminal),
        client.call.network(null).catch((error: unknown) => {
          if (error instanceof BridgeError) return { state: 'offline', clock: 'unknown' } as const;
          throw error;
        }),
      ]);
      const can = network.clock === 'implausible' ? 'clock' : possible ? 'yes' : 'no-key';
      if (!over) setReady({ can, offline: network.state !== 'online' });
    };
    void ask();
    return () => {
      over = true;
    };
  }, [client, cityKey, clock, pack]);
  return ready;
}
