import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createRanker, decide, type ServiceNames, trainModel } from '#shared/assistant';
import { readPack } from '#shared/content';
import { examplesFrom } from './assistant-model.ts';
import { packFilesFrom } from './content-pack.ts';

const querySchema = z.object({ id: z.union([z.string(), z.number()]), lang: z.string().optional(), text: z.string() });
const RANKED = 10;

/** The names that lead to one card at once, from the articles of the pack. */
export function serviceNames(): ServiceNames {
  const pack = readPack(packFilesFrom(resolve(import.meta.dirname, '../assets/content/krefeld')));
  if (!pack.ok) throw new Error('the content of Krefeld is not valid');
  return pack.value.articles.map(({ key, names }) => ({ topic: key, names }));
}

/**
 * `npm run --silent bench:assistant -- --queries FILE --json OUT`: answers every query of a JSON Lines file as the question
 * box would, with the time each took. Trains first (seconds), as the build does.
 */
function main(): void {
  const { values } = parseArgs({ options: { queries: { type: 'string' }, json: { type: 'string' } } });
  if (values.queries === undefined || values.json === undefined) {
    process.stderr.write('npm run --silent bench:assistant -- --queries FILE --json OUT\n');
    process.exitCode = 2;
    return;
  }
  const rank = createRanker(trainModel(examplesFrom()));
  const services = serviceNames();
  const queries = readFileSync(values.queries, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => querySchema.parse(JSON.parse(line)));
  const answers = queries.map(({ id, text }) => {
    const begun = performance.now();
    const { emergency, outcome, ranked } = decide(text, rank, services);
    const ms = performance.now() - begun;
    return { id, emergency, outcome, ranked: ranked.slice(0, RANKED), ms: Math.round(ms * 1000) / 1000 };
  });
  writeFileSync(values.json, `${JSON.stringify(answers)}\n`);
}

if (import.meta.main) main();
