import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { bytesFromText, textFromBytes } from '#shared/basics';
import type { PackFiles } from '#shared/content';
import { packFilesFrom } from '../../scripts/content-pack.ts';
import { publishContent } from '../../scripts/publish-content.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const NODE = ['--disable-warning=ExperimentalWarning'];

/** A city for tests: keys of its own and a gateway apart from any terminal. Invented, and never part of a terminal's state. */
export function makeCity(folder: string, clock: string) {
  execFileSync(process.execPath, [...NODE, join(ROOT, 'src-gateway/demo-office.ts'), folder], {
    env: { ...process.env, ERSTHILFE_CLOCK: clock },
  });
  const content = join(folder, 'published');
  const key = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(folder, 'city/city-key.private.json'), 'utf8')));
  return {
    keyFile: join(folder, 'gateway/city-key.txt'),
    content,
    /** Signs Krefeld's content; `released`: as if the city had checked and released every record. */
    async publish(version: string, released: boolean, target = content): Promise<string> {
      const own = packFilesFrom(join(ROOT, 'assets/content/krefeld'));
      const files = released ? markedReleased(own) : own;
      const published = await publishContent({ files, key, target, version, profile: released ? 'release' : 'demo' });
      if (!published.ok) throw new Error(published.error);
      return published.value;
    },
    async startGateway(port: number): Promise<{ readonly stop: () => Promise<void> }> {
      const child = spawn(process.execPath, [...NODE, join(ROOT, 'src-gateway/main.ts')], {
        env: {
          ...process.env,
          ERSTHILFE_CLOCK: clock,
          ERSTHILFE_GATEWAY_PORT: String(port),
          ERSTHILFE_GATEWAY_STATE: join(folder, 'state'),
          ERSTHILFE_GATEWAY_KEYS: join(folder, 'gateway'),
          ERSTHILFE_GATEWAY_CONTENT: content,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(createInterface({ input: child.stdout }), 'line');
      return {
        async stop() {
          const gone = once(child, 'close');
          child.kill('SIGTERM');
          await gone;
        },
      };
    },
  };
}

function markedReleased(files: PackFiles): PackFiles {
  const mark = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mark);
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mark(part)]));
    return 'checkedOn' in value ? { ...parts, checkedOn: '2026-11-20', releasedByCity: true } : parts;
  };
  return new Map(
    [...files].map(([name, bytes]) => [name, bytesFromText(JSON.stringify(mark(JSON.parse(textFromBytes(bytes)))))]),
  );
}
