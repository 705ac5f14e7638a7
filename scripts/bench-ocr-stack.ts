import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowserBench } from './bench-ocr/browser-bench.ts';
import { percentile } from './bench-ocr/score.ts';

const USAGE = 'npm run --silent bench:ocr:stack -- --set DIR [--pages 100] [--stack 10]\n';
const COLD_STARTS = 5;
const EVERY = 10;

/** How long the recogniser takes to start and to read a stack, and what memory it holds over many pages. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      set: { type: 'string' },
      pages: { type: 'string', default: '100' },
      stack: { type: 'string', default: '10' },
    },
  });
  if (values.set === undefined) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const set = resolve(values.set);
  const pictures = readdirSync(set)
    .filter((name) => /\.(jpe?g|png)$/i.test(name))
    .toSorted()
    .map((name) => join(set, name));
  const pick = (count: number) => Array.from({ length: count }, (_, index) => pictures[index % pictures.length] ?? '');
  const say = (text: string) => process.stdout.write(`${text}\n`);

  const bench = await openBrowserBench(['deu']);
  try {
    const starts: number[] = [];
    for (let i = 0; i < COLD_STARTS; i++) starts.push(await bench.coldStart());
    say(`cold start\tmedian ${percentile(starts, 0.5)} ms\tall ${starts.join(' ')}`);
    const stack = Number(values.stack);
    if (stack > 0)
      say(`stack of ${stack} pages\t${await bench.readStack(pick(stack))} ms\tmemory ${await bench.memory()} MB`);
    const times: number[] = [];
    let most = 0;
    for (const [index, file] of pick(Number(values.pages)).entries()) {
      times.push((await bench.read(file)).ms);
      const memory = await bench.memory();
      most = Math.max(most, memory);
      if ((index + 1) % EVERY === 0) say(`after ${index + 1} pages\tmemory ${memory} MB`);
    }
    if (times.length > 0)
      say(
        `page to fields\tmedian ${percentile(times, 0.5)} ms\tp95 ${percentile(times, 0.95)} ms\tmost memory ${most} MB`,
      );
  } finally {
    await bench.close();
  }
}

await main();
