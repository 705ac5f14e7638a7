import { readFile } from 'node:fs/promises';
import { extname, join, normalize, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sendProblem } from '#gateway/http';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Opened documents exist as `blob:` of this page only; nothing else may be loaded or asked. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the built inbox page from one folder at /inbox/; files of the known kinds only. */
export function inboxPage(server: FastifyInstance, folder: string): void {
  server.get('/inbox', async (_request, reply) => reply.redirect('/inbox/'));
  server.get('/inbox/*', async (request, reply) => {
    const name = z.object({ '*': z.string() }).parse(request.params)['*'];
    const path = normalize(join(folder, name === '' ? 'index.html' : name));
    const type = TYPES[extname(path)];
    const inside = relative(folder, path);
    if (type === undefined || inside.startsWith('..') || inside.split(sep).includes('..')) {
      return sendProblem(reply, 'not-found');
    }
    try {
      const bytes = await readFile(path);
      return reply.header('content-security-policy', POLICY).type(type).send(bytes);
    } catch {
      return sendProblem(reply, 'not-found');
    }
  });
}
