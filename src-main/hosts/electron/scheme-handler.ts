import type { Session } from 'electron';
import { readStaticFile, securityHeaders } from '../shared/index.ts';
import { ORIGIN, SCHEME } from './address.ts';

/** Serves the built windows under the own scheme of one session, with the headers of the house. */
export function serveScheme(session: Session, rendererFolder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const address = new URL(request.url);
    const headers = securityHeaders(address.pathname);
    if (`${address.protocol}//${address.host}` !== ORIGIN) return new Response(null, { status: 404, headers });
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers });
    const file = await readStaticFile(rendererFolder, address.pathname);
    if (file === null) return new Response(null, { status: 404, headers });
    return new Response(file.body, { status: 200, headers: { ...headers, ...file.headers } });
  });
}
