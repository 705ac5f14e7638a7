import type { ServerResponse } from 'node:http';
import type { BridgeServer } from '#shared/bridge';
import type { Role } from '../shared/index.ts';

export type EventStreams = {
  /** Makes this response the one event stream of the role; an earlier one is told that it was replaced. */
  readonly open: (role: Role, response: ServerResponse) => void;
  readonly connected: (role: Role) => boolean;
  readonly close: (role: Role) => void;
};

/** One server-sent event stream a role. Its opening and closing are the sign of life of a window. */
export function createEventStreams(
  servers: Readonly<Record<Role, BridgeServer>>,
  onConnected: (role: Role) => void,
  onGone: (role: Role) => void,
): EventStreams {
  const streams = new Map<Role, { readonly response: ServerResponse; readonly end: () => void }>();

  function open(role: Role, response: ServerResponse): void {
    const earlier = streams.get(role);
    // Gone before the new one is there, so that whoever counts windows counts right.
    earlier?.end();
    earlier?.response.end('event: superseded\ndata: null\n\n');
    const unsubscribe = servers[role].subscribe((name, payload) => {
      response.write(`data: ${JSON.stringify({ name, payload })}\n\n`);
    });
    const end = () => {
      unsubscribe();
      if (streams.get(role)?.response !== response) return;
      streams.delete(role);
      onGone(role);
    };
    streams.set(role, { response, end });
    response.on('close', end);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 300\n\n');
    onConnected(role);
  }

  return {
    open,
    connected: (role) => streams.has(role),
    close(role) {
      const stream = streams.get(role);
      stream?.response.destroy();
      stream?.end();
    },
  };
}
