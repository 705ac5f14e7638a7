import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writePackFolder } from '#main/content';
import { signManifest } from '#shared/content';
import { firstLineOf } from './child-process.ts';
import { programPath, type RunProgram } from './programs.ts';

/** What the demo profile stands on: keys made on this machine, never part of the repository. */
export type Demonstration = {
  /** Public key of the demonstration's city (base64url). */
  readonly cityKey: string;
  /** Folder with the keys of office and delivery service, for the embedded gateway. */
  readonly officeFolder: string;
};

type DemonstrationOptions = {
  readonly stateFolder: string;
  readonly root: string;
  readonly packId: string;
  readonly now: number;
  readonly clockStandsAt: string | null;
  readonly runProgram: RunProgram;
};

const stampSchema = z.object({ cityKey: z.string(), madeAt: z.number(), content: z.string() });
/** The destination list is good for two years; renewed long before. */
const RENEW_AFTER = 300 * 86_400_000;
/** Three RSA keys of 4096 bits on a slow machine. */
const OFFICE_LIMIT = 120_000;

/**
 * Makes keys and signs the content at the first start (five RSA keys: some seconds), and does nothing at the next. The
 * office's keys are made by a program of the gateway, because this side must never hold them in its memory.
 */
export async function prepareDemonstration(options: DemonstrationOptions): Promise<Demonstration> {
  const officeFolder = join(options.stateFolder, 'demo-office');
  const contentFolder = join(options.stateFolder, 'content', options.packId);
  const source = join(options.root, 'dist', 'content', options.packId);
  const stampPath = join(options.stateFolder, 'demonstration.json');
  const content = await hashOf(source);
  const stamp = await readStamp(stampPath);
  const fresh = stamp !== null && Math.abs(options.now - stamp.madeAt) < RENEW_AFTER;
  const present = (await readdir(contentFolder, { withFileTypes: true }).catch(() => [])).some((it) =>
    it.isDirectory(),
  );
  if (fresh && present && stamp.content === content) return { cityKey: stamp.cityKey, officeFolder };
  // New content may name an office that a folder of an older version has no keys for: what exists there stays.
  const cityKey = fresh && stamp.content === content ? stamp.cityKey : await makeOffice(options, officeFolder);
  await signContent(source, contentFolder, officeFolder);
  await writeFile(stampPath, JSON.stringify({ cityKey, madeAt: options.now, content }), { mode: 0o600 });
  return { cityKey, officeFolder };
}

async function readStamp(path: string): Promise<z.infer<typeof stampSchema> | null> {
  try {
    return stampSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

async function makeOffice(options: DemonstrationOptions, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { root, clockStandsAt, runProgram } = options;
  const environment: Record<string, string> = clockStandsAt === null ? {} : { ERSTHILFE_CLOCK: clockStandsAt };
  const line = await firstLineOf(programPath(root, 'demoOffice'), [folder], environment, OFFICE_LIMIT, runProgram);
  return z.object({ cityKey: z.string() }).parse(JSON.parse(line)).cityKey;
}

/** The demonstration's content follows this build, also to an older version: it starts over, as `npm run reset` does. */
async function signContent(source: string, target: string, officeFolder: string): Promise<void> {
  const files = await filesOf(source);
  const head = z
    .object({ id: z.string(), version: z.string() })
    .parse(JSON.parse(Buffer.from(files.get('pack.json') ?? []).toString('utf8')));
  const key = z
    .record(z.string(), z.string())
    .parse(JSON.parse(await readFile(join(officeFolder, 'city', 'city-key.private.json'), 'utf8')));
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true, mode: 0o700 });
  const signedManifest = await signManifest(head, files, key);
  const written = await writePackFolder(join(target, head.version), { signedManifest, files });
  if (!written.ok) throw new Error(`Die Inhalte der Vorführung ließen sich nicht schreiben: ${written.error}`);
}

async function filesOf(folder: string): Promise<Map<string, Uint8Array>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const [name, bytes] of await filesOf(folder)) hash.update(name).update(bytes);
  return hash.digest('hex');
}
