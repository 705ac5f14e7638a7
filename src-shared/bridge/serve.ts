import type { z } from 'zod';
import { decodeValue, type Encoded, encodeValue, type JsonValue } from './codec.ts';
import type { Contract, Implementation } from './contract.ts';
import { BridgeError, type BridgeFailure, describeIssues } from './failure.ts';

/** What travels back for one call. */
export type Reply =
  | { readonly ok: true; readonly payload: JsonValue; readonly blobs: readonly Uint8Array[] }
  | { readonly ok: false; readonly error: BridgeFailure };

/** One window's half of the machine, independent of how messages get there. */
export type BridgeServer<Table extends Contract = Contract> = {
  /** Never rejects: whatever goes wrong becomes a failure without details of the machine. */
  readonly dispatch: (method: unknown, payload: unknown, blobs: readonly Uint8Array[]) => Promise<Reply>;
  /** Throws on an event that does not keep the contract: that is a bug of the machine, not of the window. */
  readonly emit: <Name extends keyof Table['events'] & string>(
    name: Name,
    event: z.input<Table['events'][Name]>,
  ) => void;
  /** All events, encoded. Returns the function that stops listening. */
  readonly subscribe: (listener: (name: string, payload: JsonValue) => void) => () => void;
};

/** Told of exceptions in the implementation. `error` may hold a person's data: never log its message. */
export type OnFault = (fault: { readonly method: string; readonly error: unknown }) => void;

/** The dispatcher both hosts use: parses what comes in, checks what goes out. */
export function createServer<Table extends Contract>(
  contract: Table,
  implementation: Implementation<Table>,
  onFault: OnFault = () => undefined,
): BridgeServer<Table> {
  const listeners = new Set<(name: string, payload: JsonValue) => void>();
  const implemented = implementation as Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

  async function dispatch(name: unknown, payload: unknown, blobs: readonly Uint8Array[]): Promise<Reply> {
    const method =
      typeof name === 'string' && Object.hasOwn(contract.methods, name) ? contract.methods[name] : undefined;
    const run = typeof name === 'string' && Object.hasOwn(implemented, name) ? implemented[name] : undefined;
    if (typeof name !== 'string' || method === undefined || run === undefined) {
      return failed('unknown-method', typeof name === 'string' ? name.slice(0, 80) : typeof name);
    }
    const decoded = decodeValue(payload, blobs);
    if (!decoded.ok) return failed('invalid-input', `${decoded.error.path}: ${decoded.error.reason}`);
    const input = method.input.safeParse(decoded.value);
    if (!input.success) return failed('invalid-input', describeIssues(input.error));
    let result: unknown;
    try {
      result = await run(input.data);
    } catch (error) {
      // A refusal on purpose (a locked staff window) is no fault of the machine.
      if (error instanceof BridgeError) return failed(error.kind, name);
      onFault({ method: name, error });
      return failed('internal', name);
    }
    const output = method.output.safeParse(result);
    if (!output.success) return failed('invalid-output', describeIssues(output.error));
    const encoded = encodeValue(output.data);
    if (!encoded.ok) return failed('invalid-output', `${encoded.error.path}: ${encoded.error.reason}`);
    return { ok: true, ...encoded.value };
  }

  function emit(name: string, event: unknown): void {
    const { payload } = encodeEvent(contract, name, event);
    for (const listener of [...listeners]) listener(name, payload);
  }

  function subscribe(listener: (name: string, payload: JsonValue) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return { dispatch, emit, subscribe };
}

function encodeEvent(contract: Contract, name: string, event: unknown): Encoded {
  const schema = Object.hasOwn(contract.events, name) ? contract.events[name] : undefined;
  if (schema === undefined) throw new Error(`no such event: ${name}`);
  const encoded = encodeValue(schema.parse(event));
  if (!encoded.ok) throw new Error(`event ${name} cannot travel: ${encoded.error.path}: ${encoded.error.reason}`);
  if (encoded.value.blobs.length > 0) throw new Error(`event ${name} carries bytes: events announce, methods deliver`);
  return encoded.value;
}

function failed(kind: BridgeFailure['kind'], detail: string): Reply {
  return { ok: false, error: { kind, detail: detail.slice(0, 2000) } };
}
