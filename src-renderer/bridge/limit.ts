import type { BridgeFailure } from '#shared/bridge';

/** No call waits longer: printing has the longest limit of its own on the machine side (60 s), this stands above it. */
export const REQUEST_LIMIT = 90_000;

/** Rejects with a `timeout` failure when the machine does not answer. */
export async function withinLimit<Value>(work: Promise<Value>, method: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    const failure: BridgeFailure = { kind: 'timeout', detail: method };
    timer = setTimeout(() => reject(failure), REQUEST_LIMIT);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
