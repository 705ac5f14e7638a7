import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What reaches the terminal as files and not as a module: fonts and text recognition. */
const AS_FILES = [
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-arabic',
  '@fontsource/fira-sans',
  '@fontsource/noto-sans-arabic',
  '@tesseract.js-data/ara',
  '@tesseract.js-data/deu',
  '@tesseract.js-data/eng',
  '@tesseract.js-data/pol',
  '@tesseract.js-data/tur',
  '@tesseract.js-data/ukr',
  'tesseract.js',
  'tesseract.js-core',
];

/** What a build hands back: chunks with the modules in them. Vite's own type names many more cases. */
const outputSchema = z.object({ output: z.array(z.looseObject({ moduleIds: z.array(z.string()).optional() })) });

/** Remembers of which packages something landed in a build's output; `write` puts their licences into one file. */
export function collectLicences(root: string) {
  const bundled = new Set(AS_FILES);
  return {
    add(built: unknown): void {
      for (const { output } of z.array(outputSchema).parse(Array.isArray(built) ? built : [built])) {
        for (const id of output.flatMap((chunk) => chunk.moduleIds ?? [])) {
          const name = packageOf(id);
          if (name !== null) bundled.add(name);
        }
      }
    },
    write: (file: string) => writeFileSync(file, licencesOf(root, [...bundled].toSorted())),
  };
}

/** The package a module's path lies in; null for our own and for what the bundler made up. */
export function packageOf(moduleId: string): string | null {
  const inside = moduleId.split('/node_modules/').at(-1);
  if (inside === undefined || inside === moduleId) return null;
  return /^(@[^/]+\/[^/]+|[^/@][^/]*)\//.exec(inside)?.[1] ?? null;
}

/** Name, version and licence of each package, with the text of its licence file where it brings one. */
export function licencesOf(root: string, names: readonly string[]): string {
  const parts = names.map((name) => {
    const folder = join(root, 'node_modules', name);
    if (!existsSync(join(folder, 'package.json'))) return `${name}\n`;
    const { version, license } = z
      .looseObject({ version: z.string(), license: z.unknown() })
      .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying|ofl)(\.|$)/i.test(entry));
    const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    return `${name} ${version} (${typeof license === 'string' ? license : 'see below'})\n${text}`;
  });
  return `Third-party parts of the Ersthilfe-Terminal and their licences\n\n${parts.join(`\n${'-'.repeat(80)}\n`)}`;
}
