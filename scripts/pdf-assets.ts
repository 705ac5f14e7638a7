import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');

/**
 * What pdf.js loads at run time, by the folder it is served from. Left out: its sandbox for a PDF's scripts, its colour
 * profiles (a page is read in grey), its decoders without WebAssembly, and its workers (part of our own). The licences of
 * fonts, maps and decoders go with them.
 */
const FOLDERS: readonly (readonly [from: string, to: string, wanted: RegExp])[] = [
  ['pdfjs-dist/cmaps', 'cmaps', /\.bcmap$|^LICENSE/],
  ['pdfjs-dist/standard_fonts', 'fonts', /\.(pfb|ttf)$|^LICENSE/],
  ['pdfjs-dist/wasm', 'wasm', /^(jbig2|openjpeg)\.wasm$|^LICENSE_(PDFJS_)?(JBIG2|OPENJPEG)$/],
];

/** Puts fonts (0.8 MB), character maps (1.7 MB) and two decoders (0.3 MB) into `targetFolder`; returns the relative names. */
export function copyPdfAssets(targetFolder: string, nodeModules: string = modules): string[] {
  const missing = FOLDERS.map(([from]) => from).filter((from) => !existsSync(join(nodeModules, from)));
  if (missing.length > 0)
    throw new Error(`PDF files are missing from node_modules: ${missing.join(', ')}. Run npm ci.`);
  return FOLDERS.flatMap(([from, to, wanted]) => {
    mkdirSync(join(targetFolder, to), { recursive: true });
    return readdirSync(join(nodeModules, from))
      .filter((name) => wanted.test(name))
      .map((name) => {
        copyFileSync(join(nodeModules, from, name), join(targetFolder, to, name));
        return `${to}/${name}`;
      });
  });
}

if (import.meta.main) {
  const target = process.argv[2];
  if (target === undefined) {
    process.stderr.write('node scripts/pdf-assets.ts TARGET\n');
    process.exit(2);
  }
  process.stdout.write(`${copyPdfAssets(target).join('\n')}\n`);
}
