import { useCallback, useEffect, useState } from 'react';
import { BridgeError } from '#shared/bridge';
import type { StaffClient } from './staff-client.ts';

const LOOK_AGAIN = 10_000;

/** The few calls this page makes. */
export type ReadinessClient = {
  readonly call: Pick<StaffClient['call'], 'readiness' | 'sendNow' | 'answerHumanCall'>;
  readonly on: StaffClient['on'];
};
export type Readiness = Awaited<ReturnType<StaffClient['call']['readiness']>>;

type Look = {
  readonly readiness: Readiness | null;
  /** The machine did not answer the last question: what is shown is old. */
  readonly silent: boolean;
  readonly lookAgain: () => Promise<void>;
};

/** Looks every 10 s and as soon as somebody calls for help. */
export function useReadiness(client: ReadinessClient): Look {
  const [readiness, setReadiness] = useState<Readiness | null>(null);
  const [silent, setSilent] = useState(false);
  const lookAgain = useCallback(async () => {
    try {
      setReadiness(await client.call.readiness(null));
      setSilent(false);
    } catch (error) {
      if (!(error instanceof BridgeError)) throw error;
      setSilent(true);
    }
  }, [client]);
  useEffect(() => {
    void lookAgain();
    const timer = setInterval(() => void lookAgain(), LOOK_AGAIN);
    const stop = client.on('humanCalled', () => void lookAgain());
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [client, lookAgain]);
  return { readiness, silent, lookAgain };
}
