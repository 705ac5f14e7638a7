import { useEffect, useState } from 'react';
import { useTerminal } from '../app/terminal.ts';

/** `doubt`: the machine does not trust its own date. `offline`: nothing can be sent from here now. */
export type MachineState = { readonly offline: boolean; readonly doubt: boolean };

/** Asked once a journey; no answer is neither. */
export function useMachineState(): MachineState {
  const { client } = useTerminal();
  const [state, setState] = useState<MachineState>({ offline: false, doubt: false });
  useEffect(() => {
    let over = false;
    void client.call
      .network(null)
      .then((answer) => over || setState({ offline: answer.state !== 'online', doubt: answer.clock === 'implausible' }))
      .catch(() => undefined);
    return () => {
      over = true;
    };
  }, [client]);
  return state;
}
