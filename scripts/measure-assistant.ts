import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRanker, decide, OUT_OF_SCOPE, parsePhrasebook, type Ranker, trainModel } from '#shared/assistant';
import { examplesFrom } from './assistant-model.ts';
import { serviceNames } from './bench-assistant.ts';

const FOLDS = 5;
const root = resolve(import.meta.dirname, '..');
const content = join(root, 'assets/content/krefeld/assistant');

type Phrase = { readonly text: string; readonly language: string; readonly topic: string };

function phrasesOf(name: string): Phrase[] {
  return parsePhrasebook(readFileSync(join(content, name), 'utf8')).flatMap(({ id, phrases }) =>
    phrases.map((phrase) => ({ ...phrase, topic: id })),
  );
}

/** Counts of one row of the table. */
type Row = { asked: number; first: number; three: number };
const rows = new Map<string, Row>();
function count(name: string, place: number): void {
  const row = rows.get(name) ?? { asked: 0, first: 0, three: 0 };
  row.asked++;
  if (place === 0) row.first++;
  if (place >= 0 && place < 3) row.three++;
  rows.set(name, row);
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
const say = (line: string) => process.stdout.write(`${line}\n`);

const topics = phrasesOf('phrasebook.txt');
/** Learned from in every fold and never asked, since they were written with the phrasebook in sight. */
const further = phrasesOf('phrases-more.txt');
const all = [...topics, ...phrasesOf('out-of-scope.txt')];
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const services = serviceNames();
const times: number[] = [];
const danger = { asked: 0, t1: 0, t2: 0 };
const calm = { asked: 0, t1: 0, t2: 0, direct: 0, wrongDirect: 0, fallback: 0 };

function measureFold(fold: number): void {
  const inFold = (index: number) => index % FOLDS === fold;
  const asked = new Set(all.filter((_, index) => inFold(index)).map(({ text }) => plain(text)));
  const model = trainModel([
    ...all.filter((_, index) => !inFold(index)),
    ...further.filter(({ text }) => !asked.has(plain(text))),
  ]);
  const rankers: Readonly<Record<string, Ranker>> = {
    'softmax alone': createRanker(model, 1),
    'nearest phrase alone': createRanker(model, 0),
  };
  const rank = createRanker(model);
  all.forEach((phrase, index) => {
    if (!inFold(index) || phrase.topic === OUT_OF_SCOPE) return;
    for (const [name, ranker] of Object.entries(rankers)) count(name, placeOf(ranker, phrase));
    const begun = performance.now();
    const answer = decide(phrase.text, rank, services);
    times.push(performance.now() - begun);
    const place = answer.ranked.findIndex(({ topic }) => topic === phrase.topic);
    count('both (0.6 and 0.4)', place);
    count(`  ${phrase.language}`, place);
    count(phrase.text.split(' ').length < 4 ? '  up to three words' : '  four words and more', place);
    if (phrase.topic.startsWith('em_')) {
      danger.asked++;
      if (answer.emergency.tier !== 'none') danger[answer.emergency.tier]++;
      return;
    }
    calm.asked++;
    if (answer.emergency.tier !== 'none') calm[answer.emergency.tier]++;
    if (answer.outcome === 'fallback') calm.fallback++;
    if (answer.outcome !== 'direct') return;
    calm.direct++;
    if (place !== 0) calm.wrongDirect++;
  });
}

function placeOf(ranker: Ranker, phrase: Phrase): number {
  return ranker(phrase.text)
    .ranked.filter(({ topic }) => topic !== OUT_OF_SCOPE)
    .findIndex(({ topic }) => topic === phrase.topic);
}

/** Held-out figures of the question box: each phrase is asked of a model that has not seen it. */
function main(): void {
  for (let fold = 0; fold < FOLDS; fold++) measureFold(fold);
  say(`${topics.length} phrases of the phrasebook, ${FOLDS} folds: asked, right first, right among three`);
  for (const [name, row] of rows)
    say(`${name.padEnd(24)} ${row.asked}  ${percent(row.first, row.asked)}  ${percent(row.three, row.asked)}`);
  say(
    `emergency phrases: T1 ${percent(danger.t1, danger.asked)}, T2 ${percent(danger.t2, danger.asked)} of ${danger.asked}`,
  );
  say(`ordinary phrases: T1 ${percent(calm.t1, calm.asked)}, T2 ${percent(calm.t2, calm.asked)} of ${calm.asked}`);
  say(
    `direct answers: ${calm.direct}, wrong ${calm.wrongDirect}; sent to a human: ${percent(calm.fallback, calm.asked)}`,
  );
  const rank = createRanker(trainModel(examplesFrom()));
  const foreign = readFileSync(join(root, 'tests/assistant/out-of-scope-dev.tsv'), 'utf8').split('\n').filter(Boolean);
  const human = foreign.filter(
    (line) => decide(line.split('\t')[1] ?? '', rank, services).outcome === 'fallback',
  ).length;
  say(`out of scope (none of these trained): ${human} of ${foreign.length} sent to a human`);
  const long = `${'Ich weiß nicht weiter mit der Miete und dem Strom. '.repeat(200)}`;
  for (let round = 0; round < 50; round++) {
    const begun = performance.now();
    decide(long, rank, services);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  say(`time: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, longest ${at(0.999999)} ms (${times.length} questions)`);
}

main();
