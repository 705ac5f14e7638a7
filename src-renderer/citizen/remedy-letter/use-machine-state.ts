import { useNetwork } from '../app/clock-doubt.tsx';

/** `doubt`: the machine does not trust its own date. `offline`: nothing can be sent from here now. */
export type MachineState = { readonly offline: boolean; readonly doubt: boolean };

/** Asked once a journey; no answer is neither. */
export function useMachineState(): MachineState {
  const network = useNetwork();
  return { offline: network !== null && network.state !== 'online', doubt: network?.clock === 'implausible' };
}
