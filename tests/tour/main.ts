import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { makeFakeCamera } from '../../scripts/fake-camera.ts';
import { browserLaunch } from '../support/browser-launch.ts';
import { startTerminalBehindProxy } from '../support/terminal.ts';
import type { Language } from '../support/words.ts';
import { outageVisit } from './outage-visit.ts';
import { type TourPicture, writeReport } from './report.ts';
import { browserSurface, tourVisit } from './tour-visit.ts';

/**
 * `npm run tour -- --out DIR`: the whole visit against the real gateway, a picture a step, in two languages and orientations.
 * `--outage down|dies`: the same application while the gateway is away, or dies in the middle of its upload.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'reports/tour' },
    only: { type: 'string' },
    port: { type: 'string', default: '47310' },
    outage: { type: 'string' },
  },
});
const out = resolve(values.out);
const { outage } = values;
if (outage !== undefined && outage !== 'down' && outage !== 'dies') {
  process.stderr.write(`--outage kennt "down" und "dies", nicht "${outage}".\n`);
  process.exit(2);
}
const ROOT = resolve(import.meta.dirname, '../..');

const RUNS: readonly {
  readonly name: string;
  readonly language: Language;
  readonly width: number;
  readonly height: number;
}[] = [
  { name: 'de-hoch', language: 'de', width: 1080, height: 1920 },
  { name: 'ar-quer', language: 'ar', width: 1920, height: 1080 },
  { name: 'de-quer', language: 'de', width: 1920, height: 1080 },
  { name: 'ar-hoch', language: 'ar', width: 1080, height: 1920 },
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const say = (text: string) => process.stdout.write(`${text}\n`);
const camera = join(out, 'camera.mjpeg');
await makeFakeCamera({
  pages: [join(ROOT, 'tests/pages/d01_jobcenter_bescheid.camA.jpg')],
  out: camera,
  width: 3840,
  height: 2160,
  framesPerPage: 2,
});
const { terminal, proxy } = await startTerminalBehindProxy({ port: Number(values.port) });
const browser = await chromium.launch(
  browserLaunch([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${camera}`,
  ]),
);
const pictures: TourPicture[] = [];
let failed = false;
try {
  const runs = RUNS.filter(({ name }) => values.only === undefined || name === values.only);
  for (const [index, run] of runs.entries()) {
    say(`Rundgang ${run.name} …`);
    const context = await browser.newContext({
      viewport: { width: run.width, height: run.height },
      permissions: ['camera'],
    });
    try {
      const surface = await browserSurface(context, terminal);
      const visit =
        outage === undefined
          ? tourVisit({ surface, run, out })
          : outageVisit({ outage, surface, terminal, proxy, run, out, arrivals: index + 1 });
      pictures.push(...(await visit));
    } catch (error) {
      for (const [index, page] of context.pages().entries())
        await page.screenshot({ path: join(out, `failure-${run.name}-${index}.png`) });
      throw error;
    } finally {
      await context.close();
    }
  }
} catch (error) {
  failed = true;
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n${terminal.output()}\n`);
} finally {
  await browser.close();
  await terminal.stop();
  rmSync(camera, { force: true });
}
writeReport(out, pictures);
say(`${pictures.length} Bilder in ${out}/index.html`);
process.exitCode = failed ? 1 : 0;
