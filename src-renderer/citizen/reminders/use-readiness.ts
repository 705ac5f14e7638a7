import { useEffect, useState } from 'react';
import { BridgeError } from '#shared/bridge';
import { useTerminal } from '../app/terminal.ts';
import { REMINDER_WAYS, type ReminderWay } from './reminder-plan.ts';
import { reminderPossible } from './reminder-sealing.ts';

/** Can the city be asked to remind at all? `clock`: the machine itself doubts its today. */
export type Readiness = {
  readonly can: 'asking' | 'yes' | 'no-service' | 'clock';
  readonly offline: boolean;
  /** What the service can send today. Nothing heard of it is no reason to refuse: it may have both again. */
  readonly ways: readonly ReminderWay[];
};

/** Asked once when the journey opens, before anything is typed. */
export function useReadiness(): Readiness {
  const terminal = useTerminal();
  const [ready, setReady] = useState<Readiness>({ can: 'asking', offline: false, ways: REMINDER_WAYS });
  const { client, cityKey, clock, pack } = terminal;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for another machine or list, not for each new frame.
  useEffect(() => {
    let over = false;
    const ask = async () => {
      const [possible, network] = await Promise.all([
        reminderPossible(terminal),
        client.call.network(null).catch((error: unknown) => {
          if (error instanceof BridgeError) return { state: 'offline', clock: 'unknown', reminderWays: null } as const;
          throw error;
        }),
      ]);
      const ways = network.reminderWays ?? REMINDER_WAYS;
      const service = possible && ways.length > 0;
      const can = network.clock === 'implausible' ? 'clock' : service ? 'yes' : 'no-service';
      if (!over) setReady({ can, offline: network.state !== 'online', ways });
    };
    void ask();
    return () => {
      over = true;
    };
  }, [client, cityKey, clock, pack]);
  return ready;
}
