import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { RunningTerminal } from './terminal.ts';

/** All sheets the terminal has printed, the oldest first, as poppler reads them: a stranger's program, not the one that wrote. */
export function printedSheets({ printFolder }: RunningTerminal): readonly string[] {
  return readdirSync(printFolder)
    .filter((name) => name.endsWith('.pdf'))
    .toSorted()
    .map((name) =>
      execFileSync('pdftotext', ['-layout', join(printFolder, name), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' '),
    );
}

const WASM = resolve(import.meta.dirname, '../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
let reader: Promise<unknown> | null = null;

/** What an independent reader (ZXing) finds on a picture of the screen, as the camera of a phone would. */
export async function codesOn(png: Buffer): Promise<readonly string[]> {
  // From the package, never from the network.
  reader ??= Promise.resolve(
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(WASM)).buffer }, fireImmediately: true }),
  );
  await reader;
  const found = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'], tryHarder: true });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
