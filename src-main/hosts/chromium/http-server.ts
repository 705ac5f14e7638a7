import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { BridgeServer } from '#shared/bridge';
import { type Role, readStaticFile, securityHeaders } from '../shared/index.ts';
import { createByteStore } from './byte-store.ts';
import type { EventStreams } from './event-streams.ts';
import { readBody } from './read-body.ts';
import { callAllowed, cookieOf, documentAllowed, hostAllowed } from './request-guard.ts';
import { staffEntryPage } from './staff-entry.ts';
import { type Tickets, type WindowName, windowOf } from './tickets.ts';

/** A sealed submission with its attachments as text; the delivery service takes 25 MB, base64url adds a third. */
const CALL_LIMIT = 64 * 1024 * 1024;
const BYTES_LIMIT = 64 * 1024 * 1024;
const BOOT_LIMIT = 1024;

const callSchema = z.strictObject({ method: z.string(), payload: z.unknown(), blobs: z.array(z.uuid()).max(100) });

export type HttpParts = {
  readonly rendererFolder: string;
  readonly servers: Readonly<Record<Role, BridgeServer>>;
  readonly tickets: Tickets;
  readonly streams: EventStreams;
};

export type HttpServer = {
  readonly port: number;
  /** Bytes of a role that are still on their way. */
  readonly dropBytes: (role: Role) => void;
  readonly close: () => Promise<void>;
};

/** Opens the loopback server. Rejects with the system's error when the port is taken. */
export async function openHttpServer(wantedPort: number, parts: HttpParts): Promise<HttpServer> {
  const bytes = createByteStore();
  let port = wantedPort;
  const server = createServer({ requestTimeout: 120_000, keepAlive: true }, (request, response) => {
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else answer(response, 500);
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const asked = { method: request.method ?? 'GET', headers: request.headers };
    for (const [name, value] of Object.entries(securityHeaders(path))) response.setHeader(name, value);
    if (!hostAllowed(asked, port)) return answer(response, 421);
    const [, area, window, handleName] = path.split('/');
    if (area === 'rpc' || area === 'events' || area === 'bytes') {
      const role = isWindow(window) ? parts.tickets.holder(window, sessionOf(request, window)) : null;
      if (role === null || !callAllowed(asked, port)) return answer(response, 403);
      return await serveBridge(`${asked.method} ${area}`, role, handleName, request, response);
    }
    if (path === '/boot' && asked.method === 'POST') return await boot(request, response);
    if (asked.method !== 'GET' && asked.method !== 'HEAD') return answer(response, 405);
    if (path === '/') return demonstrate(request, response);
    if (path === '/staff/' && parts.tickets.holder('staff', sessionOf(request, 'staff')) === null) {
      return staffEntryPage(response);
    }
    return await serveFile(path, response);
  }

  async function serveBridge(
    route: string,
    role: Role,
    handleName: string | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    response.setHeader('cache-control', 'no-store');
    if (route === 'POST rpc') return await call(role, request, response);
    if (route === 'GET events') return parts.streams.open(role, response);
    if (route === 'PUT bytes') {
      const body = await readBody(request, BYTES_LIMIT);
      if (body === null) return answer(response, 413);
      const stored = bytes.put(role, body);
      return stored === null ? answer(response, 507) : answer(response, 200, stored, 'text/plain');
    }
    if (route === 'GET bytes') {
      const taken = bytes.take(role, handleName ?? '');
      return taken === null ? answer(response, 404) : answer(response, 200, taken, 'application/octet-stream');
    }
    return answer(response, 405);
  }

  async function call(role: Role, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers['content-type'] !== 'application/json') return answer(response, 415);
    const body = await readBody(request, CALL_LIMIT);
    if (body === null) return answer(response, 413);
    const parsed = callSchema.safeParse(parseJson(body));
    if (!parsed.success) return answer(response, 400);
    const blobs: Uint8Array[] = [];
    for (const handleName of parsed.data.blobs) {
      const taken = bytes.take(role, handleName);
      if (taken === null) return answer(response, 400);
      blobs.push(taken);
    }
    const reply = await parts.servers[role].dispatch(parsed.data.method, parsed.data.payload, blobs);
    if (!reply.ok) return answer(response, 200, JSON.stringify(reply), 'application/json');
    const handles = reply.blobs.map((blob) => bytes.put(role, blob));
    if (handles.includes(null)) return answer(response, 507);
    answer(response, 200, JSON.stringify({ ok: true, payload: reply.payload, blobs: handles }), 'application/json');
  }

  async function boot(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!documentAllowed({ method: 'POST', headers: request.headers })) return answer(response, 403);
    const body = await readBody(request, BOOT_LIMIT);
    const token = body === null ? null : new URLSearchParams(Buffer.from(body).toString('utf8')).get('token');
    const redeemed = token === null ? null : parts.tickets.redeem(token);
    if (redeemed === null) return answer(response, 403);
    enter(response, windowOf(redeemed.role), redeemed.session);
  }

  /** A browser the host did not launch: the demonstration, unless it holds a citizen's session already. */
  function demonstrate(request: IncomingMessage, response: ServerResponse): void {
    const session = sessionOf(request, 'citizen');
    const known = session !== undefined && parts.tickets.holder('citizen', session) !== null;
    if (documentAllowed({ method: 'GET', headers: request.headers })) {
      enter(response, 'citizen', known ? session : parts.tickets.demonstrate());
    } else answer(response, 403);
  }

  function enter(response: ServerResponse, window: WindowName, session: string): void {
    response.setHeader('set-cookie', `${cookieName(window)}=${session}; Path=/; HttpOnly; SameSite=Strict`);
    response.setHeader('cache-control', 'no-store');
    response.writeHead(303, { location: `/${window}/` }).end();
  }

  async function serveFile(path: string, response: ServerResponse): Promise<void> {
    const file = await readStaticFile(parts.rendererFolder, path);
    if (file === null) return answer(response, 404);
    response.writeHead(200, { ...file.headers, 'content-length': file.body.byteLength }).end(file.body);
  }

  /** Cookies know no ports: the name keeps two terminals on one machine apart. */
  function cookieName(window: WindowName): string {
    return `ersthilfe-${window}-${port}`;
  }

  function sessionOf(request: IncomingMessage, window: WindowName): string | undefined {
    return cookieOf(request.headers, cookieName(window));
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wantedPort, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    port,
    dropBytes: bytes.drop,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isWindow(name: string | undefined): name is WindowName {
  return name === 'citizen' || name === 'vault' || name === 'staff';
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'));
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, status: number, body: string | Uint8Array = '', type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}
