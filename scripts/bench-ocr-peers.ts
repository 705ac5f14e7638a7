import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowserBench } from './bench-ocr/browser-bench.ts';
import { compare } from './bench-ocr-peers/compare.ts';
import { getJscanify } from './bench-ocr-peers/get-jscanify.ts';
import { nativeTesseract } from './bench-ocr-peers/native.ts';
import { openPeers } from './bench-ocr-peers/open-peers.ts';
import type { Row } from './bench-ocr-peers/peers.ts';
import { preparationGain, tableOf } from './bench-ocr-peers/table.ts';
import { truthsOf } from './bench-ocr-peers/truths.ts';

const USAGE =
  'npm run --silent bench:ocr:peers -- --set DIR [--json OUT] [--every N] [--minutes N]\n' +
  'Our pipeline, native tesseract, tesseract.js and jscanify on the same pictures, one after another. --every 3 takes every third\n' +
  'picture. With --minutes the run ends then; the same command with the same --json goes on where it was.\n';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      set: { type: 'string' },
      json: { type: 'string' },
      every: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '600' },
    },
  });
  if (values.set === undefined || !existsSync(values.set)) return stop(2, USAGE);
  const native = nativeTesseract();
  if ('missing' in native)
    return stop(
      1,
      `Es fehlt noch:  sudo apt-get install -y --no-install-recommends ${native.missing.join(' ')}\nOhne das Tesseract des Systems gibt es keinen Vergleich.\n`,
    );
  const all = truthsOf(resolve(values.set)).filter((_, i) => i % Number(values.every) === 0);
  const until = performance.now() + Number(values.minutes) * 60_000;
  const rows: Row[] =
    values.json !== undefined && existsSync(values.json) ? JSON.parse(readFileSync(values.json, 'utf8')) : [];
  const left = all.filter(({ file }) => !rows.some((row) => row.file === basename(file)));
  const peers = await openPeers(getJscanify());
  const ours = await openBrowserBench(['deu']);
  try {
    for (const { file, truth } of left) {
      if (performance.now() > until) break;
      const row = await compare(file, truth, ours, peers);
      rows.push(row);
      if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 1)}\n`);
      process.stderr.write(`${row.file} ${JSON.stringify(row.peers)} ${JSON.stringify(row.corners)}\n`);
    }
  } finally {
    await ours.close();
    await peers.close();
  }
  process.stdout.write(
    `${native.version} (Debian, deu), ${rows.length} of ${all.length} pictures. Median / 90th percentile of the character error in percent, median time;\n`,
  );
  process.stdout.write('corners: median error in percent of the diagonal, in brackets how many lie within 0.5.\n\n');
  process.stdout.write(`${tableOf(rows)}\n${preparationGain(rows)}\n`);
  if (rows.length < all.length) process.exitCode = 3;
}

function stop(code: number, text: string): void {
  process.stderr.write(text);
  process.exitCode = code;
}

await main();
