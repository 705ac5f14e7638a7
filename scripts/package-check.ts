import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { z } from 'zod';
import { FUSES } from '../build/fuses.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Issue 3: the package without language data. */
const LARGEST = 30_000_000;
const LANGUAGE_DATA = '/dist/renderer/assets/ocr/lang/';

/** The file must be there, whatever hash its name carries. */
const WANTED: readonly RegExp[] = [
  /^\/package\.json$/,
  /^\/LICENSE$/,
  /^\/dist\/licences\.txt$/,
  /^\/dist\/electron\/main\.js$/,
  /^\/dist\/electron\/preloads\/citizen\.cjs$/,
  /^\/dist\/electron\/preloads\/vault\.cjs$/,
  /^\/dist\/electron\/preloads\/staff\.cjs$/,
  /^\/dist\/renderer\/citizen\/index\.html$/,
  /^\/dist\/renderer\/vault\/index\.html$/,
  /^\/dist\/renderer\/staff\/index\.html$/,
  /^\/dist\/renderer\/assets\/citizen-[\w-]+\.js$/,
  /^\/dist\/renderer\/assets\/fira-sans-[\w-]+\.woff2$/,
  /^\/dist\/renderer\/assets\/noto-sans-arabic-[\w-]+\.woff2$/,
  /^\/dist\/renderer\/assets\/NotoSans_400Regular-[\w-]+\.ttf$/,
  /^\/dist\/renderer\/assets\/ocr\/lang\/deu\.traineddata\.gz$/,
  /^\/dist\/gateway\/gateway\.js$/,
  /^\/dist\/gateway\/demo-office\.js$/,
  /^\/dist\/inbox\/index\.html$/,
  /^\/dist\/content\/krefeld\/pack\.json$/,
];
/** Nothing of these belongs on a terminal. */
const FORBIDDEN =
  /\/node_modules\/|\.tsx?$|\.map$|\/(tests|src-\w+|reports|\.cache|\.git)\/|\.(private\.json|sqlite|sealed)$/;

export type PackageReport = {
  /** Languages whose words are not in the citizen window. */
  readonly silent: readonly string[];
  readonly missing: readonly string[];
  readonly forbidden: readonly string[];
  readonly unsetFuses: boolean;
  /** Bytes. */
  readonly asar: number;
  readonly languageData: number;
  readonly resources: number;
};

/**
 * Packs the Electron host as electron-builder does it, around a stand-in for Electron's own files, and looks at the result.
 * Needs the built windows (`npm run build`) and no network. `fuseWire` false: a stand-in no Electron could be.
 */
export function packWithStandIn(work: string, fuseWire = true): PackageReport {
  const electron = join(work, 'electron');
  const output = join(work, 'output');
  mkdirSync(join(electron, 'locales'), { recursive: true });
  mkdirSync(join(electron, 'resources'));
  for (const language of ['de', 'en-US', 'fr']) writeFileSync(join(electron, 'locales', `${language}.pak`), '');
  const program = join(electron, 'electron');
  writeFileSync(program, fuseWire ? standInBinary() : 'no Electron');
  chmodSync(program, 0o755);
  const builder = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/electron-builder/cli.js'),
      ...['--linux', 'dir', '--x64', '--publish', 'never'],
      ...[`-c.electronDist=${electron}`, `-c.directories.output=${output}`],
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (builder.status !== 0) throw new Error(`electron-builder: ${builder.stdout}${builder.stderr}`);
  const unpacked = join(output, 'linux-unpacked');
  const archive = join(unpacked, 'resources', 'app.asar');
  const files = listPackage(archive, { isPack: false });
  const scripts = files.filter((file) => /^\/dist\/renderer\/assets\/citizen-[\w-]+\.js$/.test(file));
  const window = scripts.map((file) => extractFile(archive, file.slice(1)).toString('utf8')).join('');
  return {
    silent: readdirSync(join(ROOT, 'locales')).filter((language) => !window.includes(sentenceOf(language))),
    missing: WANTED.filter((wanted) => !files.some((file) => wanted.test(file))).map(String),
    forbidden: files.filter((file) => FORBIDDEN.test(file)),
    unsetFuses: !readFileSync(join(unpacked, 'ersthilfe-terminal')).includes(fuseText()),
    asar: statSync(archive).size,
    languageData: bytesBelow(archive, LANGUAGE_DATA),
    resources: Number(execFileSync('du', ['-sb', join(unpacked, 'resources')], { encoding: 'utf8' }).split('\t')[0]),
  };
}

/** One sentence of a language, as the build writes it into the window's script. */
function sentenceOf(language: string): string {
  const words: unknown = JSON.parse(readFileSync(join(ROOT, 'locales', language, 'ui.json'), 'utf8'));
  return z.record(z.string(), z.string()).parse(words)['outOfOrder.title'] ?? '';
}

/** Electron's fuse wire with every fuse off, as a binary carries it. */
function standInBinary(): Buffer {
  return Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, FUSES.length]),
    Buffer.from('0'.repeat(FUSES.length)),
  ]);
}

function fuseText(): string {
  return FUSES.map(([, on]) => (on ? '1' : '0')).join('');
}

type AsarNode = { readonly size?: number | undefined; readonly files?: Readonly<Record<string, AsarNode>> | undefined };
const nodeSchema: z.ZodType<AsarNode> = z.lazy(() =>
  z.looseObject({ size: z.number().optional(), files: z.record(z.string(), nodeSchema).optional() }),
);

function bytesBelow(archive: string, folder: string): number {
  let node: AsarNode | undefined = nodeSchema.parse(getRawHeader(archive).header);
  for (const name of folder.split('/').filter((part) => part !== '')) node = node?.files?.[name];
  return Object.values(node?.files ?? {}).reduce((sum, file) => sum + (file.size ?? 0), 0);
}

function main(): void {
  const work = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const report = packWithStandIn(work);
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    process.stdout.write(
      `asar ${megabytes(report.asar)}, davon Sprachdaten der Texterkennung ${megabytes(report.languageData)}; resources ${megabytes(report.resources)} (ohne Electron selbst)\n`,
    );
    for (const name of report.missing) process.stdout.write(`Es fehlt: ${name}\n`);
    for (const name of report.forbidden) process.stdout.write(`Gehört nicht hinein: ${name}\n`);
    for (const language of report.silent) process.stdout.write(`Ohne Texte: ${language}\n`);
    if (report.unsetFuses) process.stdout.write('Die Fuses sind nicht gesetzt.\n');
    const good =
      report.silent.length === 0 && report.missing.length === 0 && report.forbidden.length === 0 && !report.unsetFuses;
    process.exitCode = good && report.asar - report.languageData < LARGEST ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) main();
