import type { Readable } from 'node:stream';
import Fastify, { type FastifyInstance } from 'fastify';
import { sendProblem } from './problem.ts';

/** JSON bodies are small: metadata and data of one application. */
const LARGEST_JSON = 8_000_000;

/** Strict everywhere; the inbox page has its own policy. No CORS header at all: no foreign page may read an answer. */
const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/**
 * Fastify with our rules: no log (addresses and paths would be traces), bodies as bytes (their hash is signed), sealed
 * bytes as a stream, problem+json for every error, loopback names only while bound to loopback (DNS rebinding).
 */
export function makeServer(host: string): FastifyInstance {
  const server = Fastify({
    logger: false,
    bodyLimit: LARGEST_JSON,
    requestTimeout: 120_000,
    forceCloseConnections: true,
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.addContentTypeParser('application/jose', (_request, payload: Readable, done) => done(null, payload));
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (isLoopback(host) && !isLoopback(hostName(request.headers.host))) return sendProblem(reply, 'not-found');
  });
  server.setNotFoundHandler((_request, reply) => sendProblem(reply, 'not-found'));
  server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    return sendProblem(reply, status === 413 ? 'too-large' : status < 500 ? 'malformed' : 'internal');
  });
  return server;
}

function hostName(header: string | undefined): string {
  return (header ?? '').replace(/:\d+$/, '');
}

function isLoopback(name: string): boolean {
  return name === '127.0.0.1' || name === 'localhost' || name === '[::1]' || name === '::1';
}

/** Reads away what is left of a refused upload, so that the sender can read the answer; gives up after `limit` bytes. */
export async function drain(stream: Readable, limit: number): Promise<void> {
  let left = limit;
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    left -= (chunk as Uint8Array).length;
    if (left < 0) return;
  }
}
