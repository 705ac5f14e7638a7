import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingFonts } from './ocr-pages/fonts.ts';
import { jpegIsThere } from './ocr-pages/jpeg.ts';
import { LETTERS, type SetName } from './ocr-pages/letters.ts';
import { makeSet } from './ocr-pages/make-set.ts';
import { openPress } from './ocr-pages/press.ts';

const USAGE = 'npm run ocr:pages -- --out DIR [--seed N] [--set dev|held] [--only PART]\n';

/**
 * Makes a set of invented German pages as pictures, with what is truly on them. The same seed gives the same pictures on a
 * machine with the same fonts and browser.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      set: { type: 'string', default: 'dev' },
      only: { type: 'string', default: '' },
    },
  });
  const { out, set, only } = values;
  if (out === undefined || !isSet(set)) return stop(2, USAGE);
  const letters = LETTERS[set];
  const { fonts, packages } = missingFonts(letters.map(({ font }) => font));
  const wanted = jpegIsThere() ? packages : [...packages, 'libjpeg-turbo-progs'];
  if (wanted.length > 0) {
    const what = fonts.length > 0 ? `Diese Schriften fehlen: ${fonts.join(', ')}. ` : '';
    return stop(1, `${what}Bitte einmal:  sudo apt-get install --no-install-recommends ${wanted.join(' ')}\n`);
  }
  mkdirSync(out, { recursive: true });
  const index = join(out, 'pages.json');
  const before = only !== '' && existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : {};
  const count = await makeSet({
    letters,
    seed: `${set}-${values.seed}`,
    only,
    before,
    openPress,
    save: (name, content) => writeFileSync(join(out, name), content),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${count} Bilder in ${out}\n`);
}

const isSet = (name: string): name is SetName => name in LETTERS;

function stop(code: number, text: string): void {
  process.stderr.write(text);
  process.exitCode = code;
}

await main();
