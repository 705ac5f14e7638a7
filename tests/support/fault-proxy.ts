import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * What stands between the terminal and its gateway. `reset-after` counts the bytes of uploads (PUT) from the moment it is
 * set, tears everything apart after `bytes` and stays `down`; `lose-reply` lets the request through to the gateway and cuts
 * the answer of those `of` chooses.
 */
export type Fault =
  | { readonly mode: 'pass' | 'down' | 'captive' }
  /** Takes the request in and never answers; `of`: only these, everything else passes. */
  | { readonly mode: 'hang'; readonly of?: (request: ProxiedRequest) => boolean }
  | { readonly mode: 'delay'; readonly milliseconds: number }
  | { readonly mode: 'reset-after'; readonly bytes: number }
  | { readonly mode: 'lose-reply'; readonly of: (request: ProxiedRequest) => boolean }
  | { readonly mode: 'status'; readonly status: number; readonly body?: string; readonly retryAfter?: number };

export type ProxiedRequest = { readonly method: string; readonly path: string };

export type FaultProxy = {
  readonly url: string;
  readonly set: (fault: Fault) => Promise<void>;
  readonly mode: () => Fault['mode'];
  /** Requests whose first byte reached the proxy, oldest first, whatever became of them. */
  readonly requests: () => readonly ProxiedRequest[];
  readonly close: () => Promise<void>;
};

const PORTAL = '<!doctype html><title>WLAN</title><p>Bitte melden Sie sich am WLAN an.</p>';

function requestOf({ method = '', url = '' }: IncomingMessage): ProxiedRequest {
  return { method, path: url };
}

/** A switchable proxy on loopback before a gateway at `target`. `down` frees the port: the connection is truly refused. */
export async function startFaultProxy(options: {
  readonly target: string;
  /** 0: any free port; it stays the same for the life of the proxy. */
  readonly port?: number;
}): Promise<FaultProxy> {
  const target = new URL(options.target);
  let fault: Fault = { mode: 'pass' };
  let uploaded = 0;
  const seen: ProxiedRequest[] = [];
  const sockets = new Set<Socket>();

  const server = createServer((incoming, answer) => {
    seen.push(requestOf(incoming));
    incoming.on('error', () => undefined);
    serve(incoming, answer);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });

  function serve(incoming: IncomingMessage, answer: ServerResponse): void {
    switch (fault.mode) {
      case 'hang':
        if (fault.of?.(requestOf(incoming)) === false) forward(incoming, answer);
        else incoming.resume();
        return;
      case 'captive':
        incoming.resume();
        answer.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
        return;
      case 'status': {
        incoming.resume();
        const later = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
        const type = fault.body === undefined ? 'text/plain' : 'application/problem+json';
        answer.writeHead(fault.status, { 'content-type': type, ...later }).end(fault.body ?? '');
        return;
      }
      case 'delay':
        setTimeout(() => forward(incoming, answer), fault.milliseconds);
        return;
      default:
        forward(incoming, answer);
    }
  }

  function forward(incoming: IncomingMessage, answer: ServerResponse): void {
    const { method = 'GET', url = '/' } = incoming;
    const cut = fault.mode === 'lose-reply' && fault.of({ method, path: url });
    const onward = httpRequest(
      {
        host: target.hostname,
        port: target.port,
        method,
        path: url,
        headers: { ...incoming.headers, host: target.host },
      },
      (reply) => {
        if (cut) {
          // The gateway has done its work and said so; nobody hears it.
          reply.resume();
          reply.once('end', () => incoming.socket.destroy());
          return;
        }
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      },
    );
    onward.on('error', () => incoming.socket.destroy());
    incoming.once('close', () => {
      if (!incoming.complete) onward.destroy();
    });
    incoming.on('data', (chunk: Buffer) => {
      if (fault.mode === 'reset-after' && method === 'PUT') {
        const left = fault.bytes - uploaded;
        uploaded += chunk.length;
        if (chunk.length > left) {
          // Half of a file has reached the gateway when the line dies.
          if (left > 0) onward.write(chunk.subarray(0, left));
          setImmediate(() => {
            onward.destroy();
            void set({ mode: 'down' });
          });
          incoming.removeAllListeners('data');
          return;
        }
      }
      if (!onward.write(chunk)) {
        incoming.pause();
        onward.once('drain', () => incoming.resume());
      }
    });
    incoming.once('end', () => onward.end());
  }

  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve());
    });

  const hangUp = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });

  await listen(options.port ?? 0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;

  async function set(next: Fault): Promise<void> {
    fault = next;
    uploaded = 0;
    if (next.mode === 'down') await hangUp();
    else if (!server.listening) await listen(port);
    // Kept-alive connections belong to the time before.
    else for (const socket of sockets) socket.destroy();
  }

  return { url: `http://127.0.0.1:${port}`, set, mode: () => fault.mode, requests: () => [...seen], close: hangUp };
}
