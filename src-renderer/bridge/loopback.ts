import {
  BridgeError,
  type BridgeFailure,
  bridgeFailureSchema,
  type JsonValue,
  type Reply,
  type Transport,
} from '#shared/bridge';
import { REQUEST_LIMIT } from './limit.ts';

const CONNECT_LIMIT = 10_000;

/**
 * The transport over the Chromium host: POST /rpc/<role>, bytes beside it over /bytes, one event stream that stays open as
 * long as the window lives (the host takes its end for the window's end).
 */
export async function connectLoopback(role: string): Promise<Transport> {
  const stream = new EventSource(`/events/${role}`);
  await opened(stream);
  // A newer window took this role: stay away, or the two would push each other out for ever.
  stream.addEventListener('superseded', () => stream.close());
  return {
    request: (method, payload, blobs) => requestOver(role, method, payload, blobs),
    events: (listener) => {
      const receive = (message: MessageEvent<string>) => {
        const { name, payload } = JSON.parse(message.data) as { name: string; payload: unknown };
        listener(name, payload);
      };
      stream.addEventListener('message', receive);
      return () => stream.removeEventListener('message', receive);
    },
  };
}

function opened(stream: EventSource): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (failure: BridgeFailure | null) => {
      clearTimeout(timer);
      if (failure === null) return resolve();
      stream.close();
      reject(new BridgeError(failure));
    };
    const timer = setTimeout(() => end({ kind: 'timeout', detail: 'events' }), CONNECT_LIMIT);
    stream.addEventListener('open', () => end(null), { once: true });
    // An EventSource that is closed after its first error got an answer that was not a stream: the host refused the cookie.
    stream.addEventListener('error', () => {
      if (stream.readyState === 2) end({ kind: 'refused', detail: 'events' });
    });
  });
}

async function requestOver(
  role: string,
  method: string,
  payload: JsonValue,
  blobs: readonly Uint8Array[],
): Promise<Reply> {
  const signal = AbortSignal.timeout(REQUEST_LIMIT);
  try {
    const handles: string[] = [];
    for (const blob of blobs) {
      const stored = await fetch(`/bytes/${role}`, {
        method: 'PUT',
        body: blob as Uint8Array<ArrayBuffer>,
        signal,
      });
      if (!stored.ok) return failed(kindOf(stored), 'bytes');
      handles.push(await stored.text());
    }
    const response = await fetch(`/rpc/${role}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ method, payload, blobs: handles }),
      signal,
    });
    if (!response.ok) return failed(kindOf(response), method);
    const reply = (await response.json()) as
      | { ok: true; payload: JsonValue; blobs: string[] }
      | { ok: false; error: unknown };
    if (!reply.ok) return { ok: false, error: bridgeFailureSchema.parse(reply.error) };
    const bytes: Uint8Array[] = [];
    for (const handle of reply.blobs) {
      const fetched = await fetch(`/bytes/${role}/${handle}`, { method: 'GET', signal });
      if (!fetched.ok) return failed(kindOf(fetched), 'bytes');
      bytes.push(new Uint8Array(await fetched.arrayBuffer()));
    }
    return { ok: true, payload: reply.payload, blobs: bytes };
  } catch (error) {
    return failed(error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable', method);
  }
}

function kindOf(response: Response): BridgeFailure['kind'] {
  return response.status === 413 || response.status === 507 ? 'invalid-input' : 'refused';
}

function failed(kind: BridgeFailure['kind'], detail: string): Reply {
  return { ok: false, error: { kind, detail } };
}
