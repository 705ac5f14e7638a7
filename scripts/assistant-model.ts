import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Example, encodeModel, type Model, parsePhrasebook, trainModel } from '#shared/assistant';

const ASSETS = resolve(import.meta.dirname, '../assets/content/krefeld/assistant');

/** Every phrase of the phrasebook with its topic, and what is no matter of this terminal. */
export function examplesFrom(folder: string = ASSETS): Example[] {
  return ['phrasebook.txt', 'phrases-more.txt', 'out-of-scope.txt']
    .flatMap((name) => parsePhrasebook(readFileSync(join(folder, name), 'utf8')))
    .flatMap((topic) => topic.phrases.map(({ text }) => ({ text, topic: topic.id })));
}

/** Trains the model of the question box and writes it; the same phrasebook makes the same bytes. */
export function writeAssistantModel(target: string): Model {
  const model = trainModel(examplesFrom());
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, encodeModel(model));
  return model;
}

if (import.meta.main) {
  const target = process.argv[2];
  if (target === undefined) {
    process.stderr.write('node scripts/assistant-model.ts TARGET\n');
    process.exit(2);
  }
  const { topics, phrases } = writeAssistantModel(target);
  process.stdout.write(`${topics.length} classes, ${phrases.length} phrases -> ${target}\n`);
}
