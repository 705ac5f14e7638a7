import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeSignedPack } from '#main/content';

/** What the demo profile stands on: keys made on this machine, never part of the repository. */
export type Demonstration = {
  /** Public key of the demonstration's city (base64url). */
  readonly cityKey: string;
  /** Folder with the keys of office and delivery service, for the embedded gateway. */
  readonly officeFolder: string;
  readonly contentFolder: string;
};

const stampSchema = z.object({ cityKey: z.string(), madeAt: z.number(), content: z.string() });
/** The destination list is good for two years; renewed long before. */
const RENEW_AFTER = 300 * 86_400_000;

/**
 * Makes keys and signs the content at the first start (five RSA keys: some seconds), and does nothing at the next. The
 * office's keys are made by a program of the gateway, because this side must never hold them in its memory.
 */
export async function prepareDemonstration(options: {
  readonly stateFolder: string;
  readonly root: string;
  readonly now: number;
  readonly clockStandsAt: string | null;
}): Promise<Demonstration> {
  const officeFolder = join(options.stateFolder, 'demo-office');
  const contentFolder = join(options.stateFolder, 'content', 'krefeld');
  const source = join(options.root, 'dist', 'content', 'krefeld');
  const stampPath = join(options.stateFolder, 'demonstration.json');
  const content = await hashOf(source);
  const stamp = await readStamp(stampPath);
  const fresh = stamp !== null && Math.abs(options.now - stamp.madeAt) < RENEW_AFTER;
  // New content may name an office that a folder of an older version has no keys for: what exists there stays.
  const current = fresh && stamp.content === content;
  const cityKey = current ? stamp.cityKey : await makeOffice(options.root, officeFolder, options.clockStandsAt);
  if (!current) {
    await signContent(source, contentFolder, officeFolder);
    await writeFile(stampPath, JSON.stringify({ cityKey, madeAt: options.now, content }), { mode: 0o600 });
  }
  return { cityKey, officeFolder, contentFolder };
}

async function readStamp(path: string): Promise<z.infer<typeof stampSchema> | null> {
  try {
    return stampSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

async function makeOffice(root: string, folder: string, clockStandsAt: string | null): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const environment = {
    ...process.env,
    ELECTRON_RUN_AS_NODE: '1',
    ...(clockStandsAt === null ? {} : { ERSTHILFE_CLOCK: clockStandsAt }),
  };
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src-gateway/demo-office.ts'), folder],
    {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const output = await child.stdout.toArray();
  return z.object({ cityKey: z.string() }).parse(JSON.parse(Buffer.concat(output).toString('utf8'))).cityKey;
}

async function signContent(source: string, target: string, officeFolder: string): Promise<void> {
  const files = await filesOf(source);
  const head = z
    .object({ id: z.string(), version: z.string() })
    .parse(JSON.parse(Buffer.from(files.get('pack.json') ?? []).toString('utf8')));
  const key = z
    .record(z.string(), z.string())
    .parse(JSON.parse(await readFile(join(officeFolder, 'city', 'city-key.private.json'), 'utf8')));
  await mkdir(join(target, '..'), { recursive: true });
  await writeSignedPack(target, { ...head, files }, key);
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
