import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { readStaticFile, securityHeaders } from '../../src-main/hosts/shared/index.ts';
import { browserLaunch } from '../../tests/support/browser-launch.ts';
import { copyOcrAssets } from '../ocr-assets.ts';
import { buildPage } from './build-page.ts';
import type { Measured, OcrBench } from './page/measured.ts';

/** The product's own pipeline in the system's Chromium, served as the terminal serves its windows. */
export type BrowserBench = {
  /** Reads one picture file. Never rejects: a page that dies with it is opened anew and the file counts as failed. */
  readonly read: (file: string) => Promise<Measured>;
  /** Milliseconds from the first picture of a stack to its fields. */
  readonly readStack: (files: readonly string[]) => Promise<number>;
  /** Milliseconds until a new engine could take a page. */
  readonly coldStart: () => Promise<number>;
  /** Megabytes the renderer's process holds now: window, workers and pictures. */
  readonly memory: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Longer than all limits of the stages together: only a browser that hangs as a whole meets it. */
const PATIENCE = 150_000;

/** Builds the page, serves it on loopback with the product's own headers and opens it. */
export async function openBrowserBench(languages: readonly string[]): Promise<BrowserBench> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ocr-'));
  await buildPage(join(import.meta.dirname, 'page'), folder);
  copyOcrAssets(join(folder, 'assets/ocr'));
  const files = new Map<string, string>();
  const server = await serve(folder, files);
  const launch = () => chromium.launch({ ...browserLaunch(), headless: true });
  let browser = await launch();
  let page: Page | null = null;
  let count = 0;
  const addressOf = (file: string) => {
    const address = `/set/${count++}`;
    files.set(address, file);
    return address;
  };

  const open = async (): Promise<Page> => {
    // One file may cost a browser, never the files after it.
    if (!browser.isConnected()) browser = await launch();
    const fresh = await browser.newPage();
    await fresh.goto(`${server.address}/index.html`);
    await fresh.evaluate(
      (wanted) => (globalThis as unknown as { ocrBench: OcrBench }).ocrBench.open(wanted),
      [...languages],
    );
    return fresh;
  };

  return {
    async read(file) {
      const address = addressOf(file);
      const begun = performance.now();
      try {
        page ??= await open();
        const reading = page.evaluate(
          (path) => (globalThis as unknown as { ocrBench: OcrBench }).ocrBench.read(path),
          address,
        );
        reading.catch(() => undefined);
        return await Promise.race([reading, lateness(PATIENCE)]);
      } catch (error) {
        process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
        await page?.close().catch(() => undefined);
        page = null;
        return { problem: 'failed', ms: Math.round(performance.now() - begun), prepMs: 0 };
      } finally {
        files.delete(address);
      }
    },
    async readStack(stack) {
      page ??= await open();
      return await page.evaluate(
        (paths) => (globalThis as unknown as { ocrBench: OcrBench }).ocrBench.readStack(paths),
        stack.map(addressOf),
      );
    },
    async coldStart() {
      page ??= await open();
      return await page.evaluate(
        (wanted) => (globalThis as unknown as { ocrBench: OcrBench }).ocrBench.coldStart(wanted),
        [...languages],
      );
    },
    async memory() {
      const session = await browser.newBrowserCDPSession();
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      await session.detach();
      const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => megabytesOf(id));
      return Math.max(0, ...sizes);
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resident memory of a process (proc(5), status). */
function megabytesOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}

function lateness(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds).unref();
  });
}

async function serve(folder: string, files: ReadonlyMap<string, string>) {
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    for (const [name, value] of Object.entries(securityHeaders(path))) response.setHeader(name, value);
    const picture = files.get(path);
    try {
      if (picture !== undefined) {
        response.setHeader('cache-control', 'no-store');
        response.end(readFileSync(picture));
        return;
      }
      const file = await readStaticFile(folder, path);
      if (file === null) response.statusCode = 404;
      else for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
      response.end(file?.body);
    } catch {
      response.statusCode = 500;
      response.end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
