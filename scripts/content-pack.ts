import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { bytesFromText } from '#shared/basics';
import { type PackFiles, readPack } from '#shared/content';
import { readTextFile } from '#shared/interview';

/**
 * From the editors' files (YAML, TSV: `assets/content/<city>`) to the files of a pack (JSON, one list of records a file).
 * Only this script knows YAML; the terminal reads JSON whose hashes stand in the signed manifest.
 */
export function packFilesFrom(folder: string): PackFiles {
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'), { merge: true });
  const files = new Map<string, Uint8Array>();
  for (const name of [
    'pack',
    'amounts',
    'offices',
    'sites',
    'leistungen',
    'situations',
    'evidence',
    'articles',
    'emergency',
    'precheck',
    'offers',
  ])
    files.set(`${name}.json`, bytesFromText(JSON.stringify(read(`${name}.yaml`))));
  files.set('helperCards.json', bytesFromText(JSON.stringify(read('helper-cards.yaml'))));
  files.set('legalPoints.json', bytesFromText(JSON.stringify(read('legal-points.yaml'))));
  files.set(
    'glossary.json',
    bytesFromText(JSON.stringify(glossaryFrom(readFileSync(join(folder, 'glossary.tsv'), 'utf8')))),
  );
  files.set('applications.json', bytesFromText(JSON.stringify(applicationsFrom(join(folder, 'applications')))));
  return files;
}

function glossaryFrom(table: string): { term: string; text: string }[] {
  return table
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [term = '', text = ''] = line.split('\t');
      return { term: term.trim(), text: text.trim() };
    });
}

/** One folder an application: `flow.yaml` and one text file a language. A file that does not fit stops the building with its name. */
function applicationsFrom(folder: string): unknown[] {
  return readdirSync(folder).map((id) => {
    const texts: Record<string, unknown> = {};
    for (const name of readdirSync(join(folder, id)).filter((file) => file !== 'flow.yaml' && file.endsWith('.yaml'))) {
      const file = readTextFile(parse(readFileSync(join(folder, id, name), 'utf8'), { merge: true }));
      if (!file.ok) throw new Error(`${id}/${name}: ${file.error}`);
      texts[file.value.locale] = { reviewed: file.value.reviewed, entries: file.value.entries };
    }
    return { flow: parse(readFileSync(join(folder, id, 'flow.yaml'), 'utf8')), texts };
  });
}

/** `node scripts/content-pack.ts`: writes the unsigned files of every city below `dist/content`, after checking them whole. */
function main(): void {
  const root = resolve(import.meta.dirname, '..');
  for (const city of readdirSync(join(root, 'assets/content'))) {
    const files = packFilesFrom(join(root, 'assets/content', city));
    const checked = readPack(files);
    if (!checked.ok) throw new Error(`content of ${city} is not valid`);
    const target = join(root, 'dist/content', city);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(target, name), bytes);
  }
}

if (process.argv[1] === import.meta.filename) main();
