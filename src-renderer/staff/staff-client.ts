import { BridgeError, type Client, type staffContract } from '#shared/bridge';

export type StaffClient = Client<typeof staffContract>;
export type LockState = Awaited<ReturnType<StaffClient['call']['lockState']>>;

/** The same client that also tells when the machine has locked the window: any page may be open when that happens. */
export function tellingLock(client: StaffClient, onLocked: () => void): StaffClient {
  const calls = Object.entries(client.call) as [string, (input: never) => Promise<unknown>][];
  const telling = calls.map(([name, call]) => [
    name,
    (input: never) =>
      call(input).catch((error: unknown) => {
        if (error instanceof BridgeError && error.kind === 'locked') onLocked();
        throw error;
      }),
  ]);
  return { call: Object.fromEntries(telling) as StaffClient['call'], on: client.on };
}

/** What the bridge could not do, as a value: pages say that the machine is silent instead of breaking. */
export function orNull<Value>(work: Promise<Value>): Promise<Value | null> {
  return work.catch((error: unknown) => {
    if (error instanceof BridgeError) return null;
    throw error;
  });
}
