import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.pdf': 'application/pdf',
  '.gz': 'application/gzip',
  '.bin': 'application/octet-stream',
  '.traineddata': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
};

export type StaticFile = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * Reads a built file by the path of its URL. Null for anything outside the folder, for folders, for kinds of file the build
 * does not make and for what is not there: the caller cannot tell these apart, and neither can whoever asks.
 */
export async function readStaticFile(folder: string, urlPath: string): Promise<StaticFile | null> {
  const file = resolveInside(folder, urlPath);
  if (file === null) return null;
  const type = TYPES[extname(file)];
  if (type === undefined) return null;
  try {
    const body = new Uint8Array(await readFile(file));
    return { body, headers: { 'content-type': type, 'cache-control': cacheControl(file) } };
  } catch {
    return null;
  }
}

/** The file a URL path names, or null if it lies outside. `relative` judges the result, so that no spelling gets around it. */
export function resolveInside(folder: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const root = resolve(folder);
  const file = resolve(join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  const inside = relative(root, file);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file;
}

/** Names with a hash never change; everything else is asked for anew, because an update may replace it. */
function cacheControl(file: string): string {
  if (file.endsWith('.html')) return 'no-store';
  return /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
