import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { readStaticFile } from '../../src-main/hosts/shared/index.ts';
import { browserLaunch } from '../../tests/support/browser-launch.ts';
import { buildPage } from '../bench-ocr/build-page.ts';
import { copyOcrAssets } from '../ocr-assets.ts';
import type { PeerBench, Quad } from './page/peer-bench.ts';

type Turn = 0 | 90 | 180 | 270;

/** The peers that run in a browser, and our prepared page for those that do not. */
export interface BrowserPeers {
  prepared(file: string, turn: Turn): Promise<{ readonly page: Buffer; readonly ms: number }>;
  wasmRaw(file: string): Promise<{ readonly text: string; readonly ms: number }>;
  jscanify(file: string): Promise<{
    readonly corners: Quad | null;
    readonly page: Buffer | null;
    readonly ms: number;
    readonly size: readonly [number, number];
  }>;
  close(): Promise<void>;
}

/** Serves the built page, jscanify's two files and one picture at a time on loopback, and takes pages back. */
export async function openPeers(jscanifyFolder: string): Promise<BrowserPeers> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ocr-peers-'));
  await buildPage(join(import.meta.dirname, 'page'), folder);
  copyOcrAssets(join(folder, 'assets/ocr'));
  let picture = '';
  let taken: Buffer | null = null;
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    response.setHeader('cache-control', 'no-store');
    if (request.method === 'PUT') {
      taken = await bodyOf(request);
      response.end();
    } else if (path === '/picture') response.end(readFileSync(picture));
    else if (path === '/peers/opencv.js' || path === '/peers/jscanify.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(join(jscanifyFolder, path.slice('/peers/'.length))));
    } else {
      const file = await readStaticFile(folder, path);
      if (file === null) response.statusCode = 404;
      else for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
      response.end(file?.body);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`;
  const browser = await chromium.launch({ ...browserLaunch(), headless: true });
  const page = await browser.newPage();
  await page.goto(`${address}/index.html`);
  await page.waitForFunction('globalThis.peerBench !== undefined && typeof cv !== "undefined" && cv.Mat !== undefined');
  const peerBench = () => (globalThis as unknown as { peerBench: PeerBench }).peerBench;
  const ask = async <T>(file: string, expression: string): Promise<T> => {
    picture = file;
    taken = null;
    return page.evaluate<T>(`(${peerBench})().${expression}`);
  };
  return {
    async prepared(file, turn) {
      const { ms } = await ask<{ ms: number }>(file, `prepared('/picture', ${turn}, '/page')`);
      if (taken === null) throw new Error('The page did not send what it prepared.');
      return { page: taken, ms };
    },
    wasmRaw: (file) => ask(file, `wasmRaw('/picture')`),
    async jscanify(file) {
      type Found = Awaited<ReturnType<PeerBench['jscanify']>>;
      const { corners, ms, width, height } = await ask<Found>(file, `jscanify('/picture', '/page')`);
      return { corners, page: taken, ms, size: [width, height] };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
