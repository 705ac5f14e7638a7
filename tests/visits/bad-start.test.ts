import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTerminal } from '../support/terminal.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let stateFolder: string;
beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), 'bad-start-'));
});
afterEach(() => rmSync(stateFolder, { recursive: true, force: true }));

/** Starts a terminal that is expected to end by itself; resolves with what it said. */
function startAndHear(environment: Record<string, string>): Promise<{ code: number; said: string }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src-main/main.ts', '--host', 'chromium'],
    {
      cwd: ROOT,
      env: { ...process.env, ERSTHILFE_STATE: stateFolder, ERSTHILFE_GATEWAY_PORT: '47621', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done) => child.on('exit', (code) => done({ code: code ?? 1, said })));
}

describe('a start that cannot succeed says why in one sentence', () => {
  test('the port belongs to another program', async () => {
    const other = createServer().listen(47620, '127.0.0.1');
    const { code, said } = await startAndHear({ ERSTHILFE_PORT: '47620' });
    other.close();
    expect(said).toContain('Der Anschluss 47620 ist schon belegt');
    expect(code).toBe(3);
  });

  test('a second terminal on the same state points to the first', async () => {
    const first = await startTerminal({ port: 47630, stateFolder });
    const { code, said } = await startAndHear({ ERSTHILFE_PORT: '47640' });
    await first.stop();
    expect(said).toContain('Das Terminal läuft schon');
    expect(code).toBe(4);
  });

  test('a setting nobody can use is named', async () => {
    const { code, said } = await startAndHear({ ERSTHILFE_PORT: 'eins' });
    expect(said).toContain('ERSTHILFE_PORT');
    expect(code).toBe(2);
  });
});

test('without its gateway the terminal starts all the same and says so', async () => {
  const other = createServer((_, response) => response.end('someone else')).listen(47651, '127.0.0.1');
  const terminal = await startTerminal({ port: 47650, stateFolder });
  expect(terminal.output()).toContain('Das Gateway läuft nicht');
  expect((await fetch(terminal.address)).status).toBe(200);
  await terminal.stop();
  other.close();
});
