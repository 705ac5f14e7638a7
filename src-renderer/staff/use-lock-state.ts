import { useCallback, useEffect, useState } from 'react';
import { type LockState, orNull, type StaffClient } from './staff-client.ts';

const LOOK_AGAIN = 10_000;

/** The machine's door, looked at every 10 s, at each call for help, and whenever `look` is called. */
export function useLockState(client: StaffClient): {
  readonly state: LockState | null;
  readonly silent: boolean;
  readonly look: () => Promise<void>;
} {
  const [state, setState] = useState<LockState | null>(null);
  const [silent, setSilent] = useState(false);
  const look = useCallback(async () => {
    const next = await orNull(client.call.lockState(null));
    setSilent(next === null);
    if (next !== null) setState(next);
  }, [client]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN);
    const stop = client.on('humanCalled', () => void look());
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [client, look]);
  return { state, silent, look };
}
