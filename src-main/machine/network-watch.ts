import type { GatewayClient } from '#main/gateway';

export type NetworkState = 'online' | 'offline' | 'implausible';

/** Offline is asked more often than online: a person may be waiting for the moment it comes back. */
const EVERY = { online: 30_000, offline: 5_000, implausible: 15_000 } as const;

/** Knows whether our gateway is there and tells every change. `stop` ends it. */
export function watchNetwork(gateway: Pick<GatewayClient, 'probe'>, tell: (state: NetworkState) => void) {
  let state: NetworkState = 'offline';
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const ask = async (): Promise<NetworkState> => {
    const answer = await gateway.probe();
    if (answer.state !== state) {
      state = answer.state;
      tell(state);
    }
    return state;
  };
  const loop = async () => {
    await ask();
    if (!stopped) timer = setTimeout(() => void loop(), EVERY[state]);
    timer?.unref();
  };
  void loop();
  return {
    state: () => state,
    ask,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
