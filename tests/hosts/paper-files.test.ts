import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStaticFile, securityHeaders } from '#main/hosts/shared';
import { copyPdfAssets } from '../../scripts/pdf-assets.ts';
import { browserLaunch } from '../support/browser-launch.ts';

const here = existsSync(browserLaunch().executablePath);
const folder = mkdtempSync(join(tmpdir(), 'ersthilfe-files-'));
const refused: string[] = [];
const asked: string[] = [];
let server: Server;
let browser: Browser;
let page: Page;

/** The built page as both hosts serve it: the same static files, the same policies. */
beforeAll(async () => {
  if (!here) return;
  const root = fileURLToPath(new URL('./probe/files', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    worker: { format: 'es' },
    build: {
      target: 'chrome140',
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 9000,
    },
  });
  copyPdfAssets(join(folder, 'assets/pdf'));
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = await readStaticFile(folder, pathname);
    for (const [name, value] of Object.entries({ ...securityHeaders(pathname), ...file?.headers }))
      response.setHeader(name, value);
    response.writeHead(file === null ? 404 : 200).end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  browser = await chromium.launch({ ...browserLaunch(), headless: true });
  const context = await browser.newContext();
  page = await context.newPage();
  page.on('console', (message) => refused.push(`${message.text()} ${message.location().url}`));
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(`http://127.0.0.1:${address.port}/index.html`);
  await page.waitForFunction(() => 'read' in globalThis);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (bytes: Uint8Array): Promise<unknown> =>
  page.evaluate(async (base64) => {
    const { read } = globalThis as unknown as { read: (base64: string) => Promise<unknown> };
    return read(base64);
  }, Buffer.from(bytes).toString('base64'));

describe.skipIf(!here)('files under the window’s own policy, from the built page', () => {
  test('a PDF with text: its fonts come from our folder, its words are read', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.TimesRoman);
    document
      .addPage([595, 842])
      .drawText('Sehr geehrte Frau Musterfrau, 640,00 Euro', { x: 70, y: 700, size: 12, font });
    expect(await read(await document.save())).toEqual([
      { width: 1818, ink: true, text: ['Sehr geehrte Frau Musterfrau, 640,00 Euro'] },
    ]);
  });

  test('a fax scan (CCITT) is decoded by our WebAssembly, a Chinese font finds its character map', async () => {
    const document = await PDFDocument.create();
    const { context } = document;
    const sheet = document.addPage([595, 842]);
    // Sixteen white lines: one bit each says "as the line above".
    const fax = context.stream(new Uint8Array([0xff, 0xff, 0, 0x10, 0x01]), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 16,
      Height: 16,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 1,
      Filter: 'CCITTFaxDecode',
      DecodeParms: { K: -1, Columns: 16, Rows: 16 },
    });
    const chinese = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: 'STSong-Light',
        Encoding: 'GBK-EUC-H',
        DescendantFonts: [
          context.register(
            context.obj({
              Type: 'Font',
              Subtype: 'CIDFontType0',
              BaseFont: 'STSong-Light',
              DW: 1000,
              CIDSystemInfo: context.obj({ Registry: 'Adobe', Ordering: 'GB1', Supplement: 2 }),
              FontDescriptor: context.register(
                context.obj({ Type: 'FontDescriptor', FontName: 'STSong-Light', Flags: 4 }),
              ),
            }),
          ),
        ],
      }),
    );
    sheet.node.setFontDictionary(PDFName.of('C'), chinese);
    sheet.node.setXObject(PDFName.of('Fax'), context.register(fax));
    const content = context.flateStream(
      'q 595 0 0 842 0 0 cm /Fax Do Q BT /C 30 Tf 60 600 Td <B7BFD7E2> Tj ET 60 400 200 30 re f',
    );
    sheet.node.set(PDFName.of('Contents'), context.register(content));
    expect(await read(await document.save())).toMatchObject([{ ink: true, text: null }]);
    expect(asked.some((url) => url.endsWith('/assets/pdf/wasm/jbig2.wasm'))).toBe(true);
    expect(asked.some((url) => url.endsWith('/assets/pdf/cmaps/GBK-EUC-H.bcmap'))).toBe(true);
  });

  test('scripts, links and attachments of a PDF do nothing', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const sheet = document.addPage([595, 842]);
    sheet.drawText('Ein Brief mit einem Skript darin', { x: 70, y: 700, size: 12, font });
    document.addJavaScript('away', "app.launchURL('http://127.0.0.1:9/away'); this.submitForm('http://127.0.0.1:9/');");
    await document.attach(new Uint8Array([1, 2, 3]), 'anhang.exe');
    const link = document.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 595, 842],
      A: { Type: 'Action', S: 'URI', URI: 'http://127.0.0.1:9/link' },
    });
    sheet.node.addAnnot(document.context.register(link));
    expect(await read(await document.save())).toMatchObject([{ text: ['Ein Brief mit einem Skript darin'] }]);
    expect(asked.filter((url) => url.includes(':9/'))).toEqual([]);
  });

  test('a photo, and one with a password', async () => {
    expect(await read(readFileSync('tests/pages/d02_mitwirkung.camA.jpg'))).toMatchObject([{ ink: true, text: null }]);
    expect(await read(readFileSync('src-renderer/paper-files/files/locked.pdf'))).toBe('locked');
  });

  test('nothing was refused by the policy, asked of another origin, or kept by the browser', async () => {
    expect(refused).toEqual([]);
    const [origin] = asked.map((url) => new URL(url).origin);
    expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('blob:'))).toEqual([]);
    expect(
      await page.evaluate(async () => ({
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        stored: localStorage.length + sessionStorage.length,
      })),
    ).toEqual({ databases: 0, caches: 0, stored: 0 });
  });
});
