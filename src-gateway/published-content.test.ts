import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeServer } from '#gateway/http';
import { contentRoutes } from '#gateway/routes';
import { bytesFromText } from '#shared/basics';
import { NO_CONTENT, openPack, signManifest } from '#shared/content';
import { contentManifestSchema, contentPackFilesSchema, pathOf, routes } from '#shared/wire';

type Key = { readonly kty: string; readonly crv: string; readonly x: string; readonly d: string };
const city = newKey();
let folder: string;
let server: ReturnType<typeof makeServer>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'published-'));
  server = makeServer('127.0.0.1');
  contentRoutes(server, folder, city.x);
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function newKey(): Key {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x, d };
}

async function publish(version: string, key: Key = city): Promise<string> {
  const files = new Map([['pack.json', bytesFromText(JSON.stringify({ ...NO_CONTENT, id: 'krefeld', version }))]]);
  const path = join(folder, 'krefeld', version);
  await mkdir(path, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(path, name), bytes);
  await writeFile(join(path, 'manifest.jws'), await signManifest({ id: 'krefeld', version }, files, { ...key }));
  return path;
}

const ask = async (route: (typeof routes)['contentPack' | 'contentManifest'], packId: string) => {
  const { statusCode, body } = await server.inject({
    url: pathOf(route, { packId }),
    headers: { host: '127.0.0.1' },
  });
  return { status: statusCode, body: JSON.parse(body) as unknown };
};
const servedVersion = async () => {
  const { status, body } = await ask(routes.contentPack, 'krefeld');
  if (status !== 200) return null;
  const { signedManifest, files } = contentPackFilesSchema.parse(body);
  const bytes = new Map(Object.entries(files).map(([name, text]) => [name, bytesFromText(text)] as const));
  const opened = await openPack(signedManifest, bytes, city.x);
  return opened.ok ? opened.value.version : null;
};

describe('content packs for terminals', () => {
  test('nothing published is a 404 that says so', async () => {
    const { status, body } = await ask(routes.contentManifest, 'krefeld');
    expect(status).toBe(404);
    expect(body).toMatchObject({ type: 'urn:ersthilfe:problem:unknown-content' });
  });

  test('the newest is served, whole, and its signature alone', async () => {
    await publish('2026-11-24.2');
    await publish('2026-11-24.10');
    expect(await servedVersion()).toBe('2026-11-24.10');
    const manifest = contentManifestSchema.parse((await ask(routes.contentManifest, 'krefeld')).body);
    const pack = contentPackFilesSchema.parse((await ask(routes.contentPack, 'krefeld')).body);
    expect(manifest.signedManifest).toBe(pack.signedManifest);
  });

  test('a pack published while the gateway runs is served at once', async () => {
    await publish('2026-11-24');
    expect(await servedVersion()).toBe('2026-11-24');
    await publish('2026-11-25');
    expect(await servedVersion()).toBe('2026-11-25');
  });

  test('a half-copied pack and one of another city are passed over', async () => {
    await publish('2026-11-24');
    await rm(join(await publish('2026-11-25'), 'pack.json'));
    await publish('2026-11-26', newKey());
    expect(await servedVersion()).toBe('2026-11-24');
  });

  test.each(['..', '../..', 'KREFELD', 'a%2Fb', ''])('no name leads out of the folder: %j', async (name) => {
    await publish('2026-11-24');
    expect((await ask(routes.contentPack, name)).status).toBe(404);
  });
});
