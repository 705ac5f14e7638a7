import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { writePackFolder } from '#main/content';
import { bytesFromText, err, ok, type Result, textFromBytes } from '#shared/basics';
import {
  compareVersions,
  isPackVersion,
  type PackFiles,
  readPack,
  releaseProblems,
  signManifest,
} from '#shared/content';
import { packFilesFrom } from './content-pack.ts';

type Publication = {
  readonly files: PackFiles;
  /** The city's Ed25519 private JWK. It stays with the city: this program runs there, never on a terminal. */
  readonly key: Record<string, string>;
  /** `ERSTHILFE_GATEWAY_CONTENT` of the gateway, or a folder to carry to a terminal. */
  readonly target: string;
  /** Instead of the version in `pack.yaml`: also the way back, old facts under a later version. */
  readonly version: string | null;
  readonly profile: 'demo' | 'release';
};

/** Signs a city's content and puts it where a gateway serves it. Refuses what no terminal would take. */
export async function publishContent(publication: Publication): Promise<Result<string, string>> {
  const files = publication.version === null ? publication.files : withVersion(publication.files, publication.version);
  const read = readPack(files);
  if (!read.ok) return err('Die Dateien sind kein brauchbares Inhaltspaket.');
  const { id, version } = read.value;
  const problems = publication.profile === 'release' ? releaseProblems(read.value).length : 0;
  if (problems > 0)
    return err(`${problems} Einträge sind nicht freigegeben: npm run content:check -- --profile release`);
  const folder = join(publication.target, id);
  const published = (await readdir(folder).catch((): string[] => [])).filter(isPackVersion);
  const newest = published.toSorted(compareVersions).at(-1);
  if (newest !== undefined && compareVersions(version, newest) <= 0)
    return err(
      `Die Fassung ${version} ist nicht neuer als ${newest}. Auch der Weg zurück ist eine neue Fassung: --version`,
    );
  await mkdir(folder, { recursive: true });
  const signedManifest = await signManifest({ id, version }, files, publication.key);
  const written = await writePackFolder(join(folder, version), { signedManifest, files });
  return written.ok ? ok(join(folder, version)) : err(`Das Paket ließ sich nicht schreiben (${written.error}).`);
}

function withVersion(files: PackFiles, version: string): PackFiles {
  const head: unknown = JSON.parse(textFromBytes(files.get('pack.json') ?? new Uint8Array()));
  return new Map([...files, ['pack.json', bytesFromText(JSON.stringify({ ...Object(head), version }))]]);
}

/** Without options it publishes to the embedded gateway of the demonstration, with the demonstration's own key. */
async function main(): Promise<void> {
  const state =
    process.env.ERSTHILFE_STATE ?? join(process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'ersthilfe');
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: resolve(import.meta.dirname, '..', 'assets/content/krefeld') },
      key: { type: 'string', default: join(state, 'demo-office/city/city-key.private.json') },
      to: { type: 'string', default: join(state, 'gateway/content') },
      version: { type: 'string' },
      profile: { type: 'string', default: 'demo' },
    },
  });
  if (!existsSync(values.key)) return complain(`Der Schlüssel der Stadt ist nicht da: ${values.key}`);
  if (values.profile !== 'demo' && values.profile !== 'release') return complain('--profile kennt demo und release.');
  const published = await publishContent({
    files: packFilesFrom(values.folder),
    key: z.record(z.string(), z.string()).parse(JSON.parse(await readFile(values.key, 'utf8'))),
    target: values.to,
    version: values.version ?? null,
    profile: values.profile,
  });
  if (!published.ok) return complain(published.error);
  process.stdout.write(`Veröffentlicht: ${published.value}\n`);
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) await main();
