import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import camA1 from '../../tests/pages/d01_jobcenter_bescheid.camA.jpg?url';
import camB1 from '../../tests/pages/d01_jobcenter_bescheid.camB.jpg?url';
import text1 from '../../tests/pages/d01_jobcenter_bescheid.txt?raw';
import camA2 from '../../tests/pages/d02_mitwirkung.camA.jpg?url';
import text2 from '../../tests/pages/d02_mitwirkung.txt?raw';
import { asPixels, cornerError, drawnPage, noise } from './drawn-page.fixture.ts';
import {
  type Corners,
  createRecogniser,
  endPreparing,
  type Pixels,
  pageAsJpeg,
  pixelsOf,
  preparePage,
  type Recogniser,
} from './index.ts';

/** True corners of the invented letters, as they were drawn. */
const pages: readonly [name: string, url: string, text: string, limit: number, corners: Corners][] = [
  ['good camera', camA1, text1, 0.03, corners([50, 98], [1705, 70], [1770, 2424], [135, 2464])],
  ['good camera, another letter', camA2, text2, 0.03, corners([50, 111], [1679, 70], [1755, 2396], [95, 2426])],
  ['medium camera', camB1, text1, 0.05, corners([210, 63], [1716, 118], [1557, 2275], [45, 2120])],
];

function corners(...points: [number, number][]): Corners {
  const [a, b, c, d] = points.map(([x, y]) => ({ x, y }));
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four corners');
  return [a, b, c, d];
}

const load = async (url: string): Promise<Pixels> => pixelsOf(await (await fetch(url)).blob());

/** Share of characters missing or too many, whatever the order of the lines: white space does not count. */
function characterError(truth: string, read: string): number {
  const counts = new Map<string, number>();
  const letters = truth.replace(/\s/g, '');
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of read.replace(/\s/g, '')) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  let [missing, surplus] = [0, 0];
  for (const count of counts.values()) {
    if (count > 0) missing += count;
    else surplus -= count;
  }
  return Math.max(missing, surplus) / letters.length;
}

async function prepared(pixels: Pixels) {
  const result = await preparePage(pixels);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

let recogniser: Recogniser;
// `node scripts/ocr-assets.ts dist/test-assets/ocr` puts the engine where these tests are served from.
beforeAll(() => {
  recogniser = createRecogniser({ assets: '/ocr', languages: ['deu'] });
});
afterAll(() => recogniser.close());

describe('from a picture to its text', () => {
  test.each(pages)('%s', async (_, url, truth, limit, trueCorners) => {
    const pixels = await load(url);
    const { width, height } = pixels;
    const { page, corners: found, quality } = await prepared(pixels);
    expect(quality.accepted).toBe(true);
    expect(found && cornerError(found, trueCorners, width, height)).toBeLessThan(0.005);
    const reading = await recogniser.recognise(page);
    if (!reading.ok) throw new Error(reading.error);
    const lines = reading.value.lines.map(({ words }) => words.map(({ text }) => text).join(' '));
    expect(characterError(truth, lines.join('\n'))).toBeLessThan(limit);
    expect(reading.value.turn).toBe(0);
    for (const { box } of reading.value.lines) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(page.height);
    }
  });

  test('a page that stands on its head is turned, and its words stand in the turned picture', async () => {
    const { page } = await prepared(await load(camA1));
    const upsideDown = { ...page, grey: page.grey.slice().reverse() };
    const reading = await recogniser.recognise(upsideDown);
    if (!reading.ok) throw new Error(reading.error);
    expect(reading.value.turn).toBe(180);
    const line = reading.value.lines.find(({ words }) => words.some(({ text }) => text === 'Rechtsbehelfsbelehrung'));
    expect(line?.box.y).toBeGreaterThan(page.height * 0.4);
    expect([...reading.value.picture.grey.slice(0, 5000)]).toEqual([...page.grey.slice(0, 5000)]);
  });
});

describe('what is no readable page is said to be none', () => {
  const [width, height] = [1600, 2200];

  test('a blank sheet', async () => {
    const sheet = corners([150, 120], [1400, 100], [1450, 1900], [110, 1880]);
    const { quality } = await prepared(asPixels(drawnPage({ width, height, corners: sheet, text: false, noise: 8 })));
    expect(quality).toMatchObject({ accepted: false, hints: ['blank'] });
  });

  test('soft colours like a wall or a face', async () => {
    const random = noise(3);
    const grey = Uint8ClampedArray.from({ length: width * height }, (_, i) => {
      const [x, y] = [i % width, i / width];
      return 110 + 60 * Math.sin(x / 230 + Math.cos(y / 310)) + 40 * Math.cos(y / 190) + 12 * random();
    });
    const { quality } = await prepared(asPixels({ width, height, grey }));
    expect(quality.accepted).toBe(false);
    expect(quality.hints).toContain('no-page');
  });
});

describe('limits and leftovers', () => {
  const blank = () => asPixels({ width: 400, height: 500, grey: new Uint8ClampedArray(200_000).fill(200) });

  test('preparing ends at its time limit and when it is aborted', async () => {
    expect(await preparePage(await load(camA1), { timeLimit: 1 })).toEqual({ ok: false, error: 'timeout' });
    const controller = new AbortController();
    controller.abort();
    expect(await preparePage(blank(), { signal: controller.signal })).toEqual({ ok: false, error: 'failed' });
  });

  test('the worker is kept for the next page, has none of the last one in its answer, and ends with the visit', async () => {
    const first = await prepared(await load(camA1));
    const again = await prepared(await load(camA1));
    expect(again.page.grey).toEqual(first.page.grey);
    const underWay = preparePage(await load(camA2));
    endPreparing();
    expect((await underWay).ok).toBe(true);
    expect((await prepared(blank())).page.width).toBeLessThan(1900);
    endPreparing();
  });

  test('a recogniser whose files are missing fails soon instead of waiting for ever', async () => {
    const broken = createRecogniser({ assets: '/ocr', languages: ['xyz'], startLimit: 8000 });
    const { page } = await prepared(blank());
    expect((await broken.recognise(page)).ok).toBe(false);
    broken.close();
  });

  test('a page that takes too long is given up, and the next one gets a new engine', async () => {
    const { page } = await prepared(await load(camA2));
    const hasty = createRecogniser({ assets: '/ocr', languages: ['deu'], pageLimit: 50 });
    expect(await hasty.recognise(page)).toEqual({ ok: false, error: 'timeout' });
    expect(await hasty.recognise(page)).toEqual({ ok: false, error: 'timeout' });
    hasty.close();
    expect(await hasty.recognise(page)).toEqual({ ok: false, error: 'failed' });
  });

  // Whatever the engine is doing just then: a call that comes after its end must not become an error outside any hand.
  test('a page may be given up at any moment', { timeout: 60_000 }, async () => {
    const { page } = await prepared(await load(camA2));
    for (const pageLimit of [0, 1, 3, 8, 20, 120]) {
      const hasty = createRecogniser({ assets: '/ocr', languages: ['deu'], pageLimit });
      expect(await hasty.recognise(page)).toEqual({ ok: false, error: 'timeout' });
      hasty.close();
    }
  });
});

test('a page becomes a JPEG', async () => {
  const { page } = await prepared(await load(camA1));
  const jpeg = await pageAsJpeg(page, 0.7);
  expect([...jpeg.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  expect(jpeg.length).toBeLessThan(900_000);
});
