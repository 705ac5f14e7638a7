import { createWorker, type Worker } from 'tesseract.js';
import { pixelsOf, preparePage } from '#renderer/imaging';
import type { PeerBench, Quad } from './peer-bench.ts';

/** A4 at 220 dots an inch, the size our own page has. */
const PAGE = { short: 1819, long: 2573 };

interface Mat {
  delete(): void;
}
interface Corner {
  readonly x: number;
  readonly y: number;
}
type CornerPoints = Partial<
  Record<'topLeftCorner' | 'topRightCorner' | 'bottomRightCorner' | 'bottomLeftCorner', Corner>
>;
interface Scanner {
  findPaperContour(image: Mat): Mat | null;
  getCornerPoints(contour: Mat): CornerPoints;
  extractPaper(
    image: HTMLCanvasElement,
    width: number,
    height: number,
    corners: CornerPoints,
  ): HTMLCanvasElement | null;
}
/** What jscanify.js and opencv.js put into the page. */
declare const jscanify: new () => Scanner;
declare const cv: { imread(canvas: HTMLCanvasElement): Mat };

let wasm: Promise<Worker> | null = null;

/** tesseract.js as it comes: only told where its files are, which offline it must be. */
function defaultWorker(): Promise<Worker> {
  wasm ??= createWorker('deu', 1, {
    workerPath: `${location.origin}/assets/ocr/worker.min.js`,
    corePath: `${location.origin}/assets/ocr/core`,
    langPath: `${location.origin}/assets/ocr/lang`,
    cacheMethod: 'none',
    workerBlobURL: false,
  });
  return wasm;
}

const send = (target: string, body: BodyInit) => fetch(target, { method: 'PUT', body });
const load = async (picture: string) => (await fetch(picture)).blob();

const bench: PeerBench = {
  async prepared(picture, turn, target) {
    const file = await load(picture);
    const begun = performance.now();
    const result = await preparePage(await pixelsOf(file), { timeLimit: 120_000 });
    const ms = Math.round(performance.now() - begun);
    if (!result.ok) throw new Error(result.error);
    const { width, height, grey } = turnedGrey(result.value.page, turn);
    await send(target, new Blob([`P5\n${width} ${height}\n255\n`, new Uint8Array(grey)]));
    return { ms };
  },
  async wasmRaw(picture) {
    const file = await load(picture);
    const worker = await defaultWorker();
    const begun = performance.now();
    const { data } = await worker.recognize(file);
    return { text: data.text, ms: Math.round(performance.now() - begun) };
  },
  async jscanify(picture, target) {
    const bitmap = await createImageBitmap(await load(picture));
    const begun = performance.now();
    const { width, height } = bitmap;
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    const scanner = new jscanify();
    const image = cv.imread(canvas);
    const contour = scanner.findPaperContour(image);
    image.delete();
    const points = contour === null ? {} : scanner.getCornerPoints(contour);
    const { topLeftCorner: a, topRightCorner: b, bottomRightCorner: c, bottomLeftCorner: d } = points;
    const since = () => Math.round(performance.now() - begun);
    if (a === undefined || b === undefined || c === undefined || d === undefined)
      return { corners: null, ms: since(), width, height };
    const lying = Math.hypot(b.x - a.x, b.y - a.y) > Math.hypot(d.x - a.x, d.y - a.y);
    const [w, h] = lying ? [PAGE.long, PAGE.short] : [PAGE.short, PAGE.long];
    const page = scanner.extractPaper(canvas, w, h, points);
    const ms = since();
    const corners: Quad = [a, b, c, d].map(({ x, y }) => [x, y] as const);
    if (page === null) return { corners: null, ms, width, height };
    const png = await new Promise<Blob | null>((done) => page.toBlob(done, 'image/png'));
    if (png === null) throw new Error('The browser made no PNG of the page jscanify cut out.');
    await send(target, png);
    return { corners, ms, width, height };
  },
};
Object.assign(globalThis, { peerBench: bench });

function turnedGrey(page: { width: number; height: number; grey: Uint8ClampedArray }, turn: number) {
  if (turn === 0) return page;
  const { width, height, grey } = page;
  const [w, h] = turn === 180 ? [width, height] : [height, width];
  const result = new Uint8ClampedArray(grey.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [tx, ty] =
        turn === 90 ? [height - 1 - y, x] : turn === 180 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      result[ty * w + tx] = grey[y * width + x] ?? 255;
    }
  }
  return { width: w, height: h, grey: result };
}
