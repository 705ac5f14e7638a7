import type { IncomingHttpHeaders } from 'node:http';

/** What of a request is judged. */
export type Asked = { readonly method: string; readonly headers: IncomingHttpHeaders };

/**
 * A strict Host keeps out DNS rebinding: a foreign name that resolves to 127.0.0.1 arrives with that foreign name.
 * `localhost` is refused too, so that there is one origin and one set of stores.
 */
export function hostAllowed({ headers }: Asked, port: number): boolean {
  return headers.host === `127.0.0.1:${port}`;
}

/**
 * Calls, streams and bytes: only our own page's script. Browsers set Sec-Fetch-* and pages cannot forge it; a browser
 * leaves Origin out of same-origin GETs only.
 */
export function callAllowed({ method, headers }: Asked, port: number): boolean {
  if (headers['sec-fetch-site'] !== 'same-origin') return false;
  if (headers['sec-fetch-dest'] !== undefined && headers['sec-fetch-dest'] !== 'empty') return false;
  const origin = headers.origin;
  return origin === undefined ? method === 'GET' : origin === `http://127.0.0.1:${port}`;
}

/**
 * Pages, and the boot page's form (which comes from file:// and is therefore cross-site with Origin null): as a whole
 * document of a window only, never as part of somebody else's page.
 */
export function documentAllowed({ headers }: Asked): boolean {
  const destination = headers['sec-fetch-dest'];
  return destination === undefined || destination === 'document';
}

/** The value of one cookie. */
export function cookieOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}
