import { type BridgeFailure, bridgeFailureSchema, type JsonValue, type Reply, type Transport } from '#shared/bridge';
import { withinLimit } from './limit.ts';

/** What a preload of the Electron host puts into its window (src-main/hosts/electron/preloads). */
type PreloadDoor = {
  readonly role: string;
  readonly request: (method: string, payload: JsonValue, blobs: readonly Uint8Array[]) => Promise<Reply>;
  readonly onEvent: (listener: (name: string, payload: unknown) => void) => () => void;
};

/** The transport over Electron's IPC, or null where no preload opened a door for this role. */
export function preloadTransport(role: string, scope: object = globalThis): Transport | null {
  const door = (scope as { ersthilfe?: PreloadDoor }).ersthilfe;
  if (door === undefined || door.role !== role) return null;
  return {
    request: async (method, payload, blobs) => {
      try {
        return await withinLimit(door.request(method, payload, blobs), method);
      } catch (error) {
        return { ok: false, error: failureOf(error, method) };
      }
    },
    events: (listener) => door.onEvent(listener),
  };
}

function failureOf(error: unknown, method: string): BridgeFailure {
  const named = bridgeFailureSchema.safeParse(error);
  return named.success ? named.data : { kind: 'unreachable', detail: method };
}
