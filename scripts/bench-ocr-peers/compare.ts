import { readFileSync } from 'node:fs';
import type { BrowserBench } from '../bench-ocr/browser-bench.ts';
import { characterError, conditionOf } from '../bench-ocr/score.ts';
import { cornerError, inPicture } from './corners.ts';
import { bestSettings, DEFAULTS, readNative } from './native.ts';
import type { BrowserPeers } from './open-peers.ts';
import type { Outcome, Row } from './peers.ts';
import type { Truth } from './truths.ts';

/** As in imaging: what our page and jscanify's are unwarped to. */
const PAGE_DPI = 220;
const A4_LONG_INCHES = 11.69;

/** All peers on one picture, one after another, so that they never fight over the machine with each other. */
export async function compare(file: string, truth: Truth, ours: BrowserBench, peers: BrowserPeers): Promise<Row> {
  const bytes = readFileSync(file);
  const scored = ({ text, ms }: { text: string; ms: number }): Outcome => ({
    error: characterError(truth.text, text),
    ms,
  });
  const own = await ours.read(file);
  const ownText = own.problem === null ? own.lines.join('\n') : '';
  const scan = await peers.jscanify(file);
  const [width, height] = scan.size;
  const rawDpi = Math.max(70, Math.max(width, height) / A4_LONG_INCHES);
  // Segmentation 1 is 3 with the orientation looked for: what somebody with turned pictures would set.
  const page = truth.turn === 0 ? '3' : '1';
  const prepared = await peers.prepared(file, own.problem === null ? own.turn : 0);
  const plus = (ms: number, reading: { text: string; ms: number }) => scored({ ...reading, ms: reading.ms + ms });
  return {
    file: file.split('/').at(-1) ?? file,
    condition: conditionOf(file),
    group: truth.group,
    peers: {
      ours: scored({ text: ownText, ms: own.ms }),
      nativeRaw: scored(readNative(bytes, DEFAULTS)),
      nativeBest3: scored(readNative(bytes, bestSettings(page, rawDpi))),
      nativeBest11: scored(readNative(bytes, bestSettings('11', rawDpi))),
      nativeOnOurs: plus(prepared.ms, readNative(prepared.page, bestSettings('3', PAGE_DPI))),
      nativeOnOurs11: plus(prepared.ms, readNative(prepared.page, bestSettings('11', PAGE_DPI))),
      wasmRaw: scored(await peers.wasmRaw(file)),
      jscanify: plus(
        scan.ms,
        scan.page === null ? { text: '', ms: 0 } : readNative(scan.page, bestSettings(page, PAGE_DPI)),
      ),
    },
    ...(truth.corners === null
      ? {}
      : {
          corners: {
            ours:
              own.problem !== null || own.corners === null
                ? null
                : errorOf(own.corners.map(({ x, y }) => [x, y] as const)),
            jscanify: scan.corners === null ? null : errorOf(scan.corners),
          },
        }),
  };

  function errorOf(found: readonly (readonly [number, number])[]): number {
    const { corners, turn } = truth;
    return corners === null ? 0 : cornerError(found, inPicture(corners, turn, width, height), width, height);
  }
}
