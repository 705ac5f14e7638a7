import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');

/** The best models in whole numbers: as good as the large ones, a third of the time (design of the documents room). */
const MODEL = '4.0.0_best_int';

/** German always; the others are loaded only for a paper in them. No package has Russian: Ukrainian reads Cyrillic. */
const LANGUAGES = ['deu', 'eng', 'ara', 'tur', 'pol', 'ukr'] as const;

/** Only the three cores with the neural engine: 11.7 of 44 MB. The browser takes the fastest it can run. */
const FILES: readonly (readonly [from: string, to: string])[] = [
  ['tesseract.js/dist/worker.min.js', 'worker.min.js'],
  ['tesseract.js-core/tesseract-core-lstm.wasm.js', 'core/tesseract-core-lstm.wasm.js'],
  ['tesseract.js-core/tesseract-core-simd-lstm.wasm.js', 'core/tesseract-core-simd-lstm.wasm.js'],
  ['tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm.js', 'core/tesseract-core-relaxedsimd-lstm.wasm.js'],
  ...LANGUAGES.map((name) => languageFile(name)),
];

function languageFile(name: string): readonly [from: string, to: string] {
  return [`@tesseract.js-data/${name}/${MODEL}/${name}.traineddata.gz`, `lang/${name}.traineddata.gz`];
}

/**
 * Puts everything the text recogniser loads at run time into `targetFolder` (worker.min.js, core/, lang/) and returns the
 * relative names. Throws with the name of what is missing before anything is copied.
 */
export function copyOcrAssets(targetFolder: string, nodeModules: string = modules): string[] {
  const missing = FILES.map(([from]) => from).filter((from) => !existsSync(join(nodeModules, from)));
  if (missing.length > 0)
    throw new Error(`OCR files are missing from node_modules: ${missing.join(', ')}. Run npm ci.`);
  for (const [from, to] of FILES) {
    const target = join(targetFolder, to);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(nodeModules, from), target);
  }
  return FILES.map(([, to]) => to);
}

if (import.meta.main) {
  const target = process.argv[2];
  if (target === undefined) {
    process.stderr.write('node scripts/ocr-assets.ts TARGET\n');
    process.exit(2);
  }
  process.stdout.write(`${copyOcrAssets(target).join('\n')}\n`);
}
