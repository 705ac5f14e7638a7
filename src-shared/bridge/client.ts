import { decodeValue, encodeValue, type JsonValue } from './codec.ts';
import type { Client, Contract } from './contract.ts';
import { BridgeError, type BridgeFailure, describeIssues } from './failure.ts';
import type { Reply } from './serve.ts';

/**
 * How messages reach the machine: two of them exist, loopback HTTP and Electron's IPC. Has a time limit of its own and
 * answers `unreachable`, `refused` or `timeout` as a failed reply.
 */
export type Transport = {
  readonly request: (method: string, payload: JsonValue, blobs: readonly Uint8Array[]) => Promise<Reply>;
  /** Returns the function that stops listening. */
  readonly events: (listener: (name: string, payload: unknown) => void) => () => void;
};

/** A window's client over any transport. Calls reject with a `BridgeError`; events that break the contract are dropped. */
export function createClient<Table extends Contract>(contract: Table, transport: Transport): Client<Table> {
  const listeners = new Map<string, Set<(event: unknown) => void>>();
  let stop: (() => void) | null = null;

  async function callMethod(name: string, input: unknown): Promise<unknown> {
    const method = contract.methods[name];
    if (method === undefined) throw failure('unknown-method', name);
    const encoded = encodeValue(input);
    if (!encoded.ok) throw failure('not-encodable', `${name}: ${encoded.error.path}: ${encoded.error.reason}`);
    const reply = await transport.request(name, encoded.value.payload, encoded.value.blobs);
    if (!reply.ok) throw new BridgeError(reply.error);
    const decoded = decodeValue(reply.payload, reply.blobs);
    if (!decoded.ok) throw failure('invalid-output', `${name}: ${decoded.error.path}: ${decoded.error.reason}`);
    const output = method.output.safeParse(decoded.value);
    if (!output.success) throw failure('invalid-output', `${name}: ${describeIssues(output.error)}`);
    return output.data;
  }

  function deliver(name: string, payload: unknown): void {
    const event = contract.events[name]?.safeParse(payload);
    if (event?.success !== true) return;
    for (const listener of [...(listeners.get(name) ?? [])]) listener(event.data);
  }

  function on(name: string, listener: (event: unknown) => void): () => void {
    const entry = (event: unknown) => listener(event);
    const entries = listeners.get(name) ?? new Set();
    listeners.set(name, entries.add(entry));
    stop ??= transport.events(deliver);
    return () => {
      entries.delete(entry);
      if ([...listeners.values()].every((set) => set.size === 0)) {
        stop?.();
        stop = null;
      }
    };
  }

  const call = Object.fromEntries(
    Object.keys(contract.methods).map((name) => [name, (input: unknown) => callMethod(name, input)]),
  );
  return { call, on } as Client<Table>;
}

function failure(kind: BridgeFailure['kind'], detail: string): BridgeError {
  return new BridgeError({ kind, detail });
}
