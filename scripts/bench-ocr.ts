import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowserBench } from './bench-ocr/browser-bench.ts';
import { type Entry, entryOf } from './bench-ocr/entry.ts';
import { characterError, conditionOf, percentile, truthNames } from './bench-ocr/score.ts';

const USAGE =
  'npm run --silent bench:ocr -- --set DIR --json OUT [--languages deu+eng]\n' +
  'Reads every *.jpg and *.png of DIR as the citizen window does. With texts (*.txt) beside them it prints the character error.\n';

/** The product's own pipeline on every picture of a folder. Standard output holds the character errors and nothing else. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { set: { type: 'string' }, json: { type: 'string' }, languages: { type: 'string', default: 'deu' } },
  });
  const set = values.set === undefined ? null : resolve(values.set);
  if (set === null || !existsSync(set)) {
    process.stderr.write(set === null ? USAGE : `Not there: ${set}\n`);
    process.exitCode = 2;
    return;
  }
  const files = readdirSync(set)
    .filter((name) => /\.(jpe?g|png)$/i.test(name))
    .toSorted();
  const bench = await openBrowserBench(values.languages.split('+'));
  const entries: Entry[] = [];
  const errors = new Map<string, number[]>();
  try {
    for (const file of files) {
      const entry = entryOf(file, await bench.read(join(set, file)));
      entries.push(entry);
      const truth = truthOf(set, file);
      if (truth === null) continue;
      const error = characterError(truth, entry.text);
      const condition = conditionOf(file);
      errors.set(condition, [...(errors.get(condition) ?? []), error]);
      process.stdout.write(`${file}\t${error.toFixed(2)}\n`);
    }
  } finally {
    await bench.close();
  }
  for (const [condition, list] of errors) {
    const [median, p90] = [percentile(list, 0.5), percentile(list, 0.9)];
    process.stdout.write(
      `${condition}\tn ${list.length}\tmedian ${median.toFixed(2)}\tp90 ${p90.toFixed(2)}\tmax ${Math.max(...list).toFixed(2)}\n`,
    );
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(entries, null, 1)}\n`);
}

function truthOf(set: string, file: string): string | null {
  const name = truthNames(file).find((candidate) => existsSync(join(set, candidate)));
  return name === undefined ? null : readFileSync(join(set, name), 'utf8');
}

await main();
