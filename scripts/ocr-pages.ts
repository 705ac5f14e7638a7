import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPress } from './ocr-pages/browser.ts';
import { missingFonts } from './ocr-pages/fonts.ts';
import { LETTERS, type SetName } from './ocr-pages/letters.ts';
import { makeSet } from './ocr-pages/make-set.ts';

/**
 * Makes a set of invented German pages as pictures, with what is truly on them: `npm run ocr:pages -- --out DIR --seed N
 * [--set dev|held] [--only PART] [--minutes N]`. A run that was stopped goes on where it was. The same seed gives the same pictures on a machine with the same fonts and browser.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    set: { type: 'string', default: 'dev' },
    only: { type: 'string', default: '' },
    minutes: { type: 'string', default: '600' },
  },
});

const isSet = (name: string): name is SetName => name in LETTERS;
if (values.out === undefined || !isSet(values.set)) {
  process.stderr.write('npm run ocr:pages -- --out DIR [--seed N] [--set dev|held] [--only PART]\n');
  process.exit(2);
}
const { out, set } = values;
const letters = LETTERS[set];
const missing = missingFonts(letters.map(({ font }) => font));
if (missing.fonts.length > 0) {
  process.stderr.write(
    `Diese Schriften fehlen: ${missing.fonts.join(', ')}.\nBitte einmal: apt-get install --no-install-recommends ${missing.packages.join(' ')}\n`,
  );
  process.exit(1);
}
mkdirSync(out, { recursive: true });
const press = await openPress();
try {
  const index = join(out, 'pages.json');
  const { made, left } = await makeSet({
    before: existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : {},
    until: performance.now() + Number(values.minutes) * 60_000,
    letters,
    seed: `${set}-${values.seed}`,
    only: values.only,
    press,
    save: (name, content) => writeFileSync(join(out, name), content),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(
    `${made} Bilder in ${out}${left > 0 ? `, ${left} fehlen noch: den Befehl noch einmal ausführen` : ''}\n`,
  );
  if (left > 0) process.exitCode = 3;
} finally {
  await press.close();
}
