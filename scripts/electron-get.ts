import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run electron:get`: downloads Electron's binary from GitHub, as the `electron` package itself does it. */
const ELECTRON = join(import.meta.dirname, '..', 'node_modules', 'electron');
const BINARY = join(ELECTRON, 'dist', 'electron');
/** About 120 MB; a network that lets the request hang is told from a slow one by this. Milliseconds. */
const LIMIT = 15 * 60_000;

if (existsSync(BINARY)) {
  process.stdout.write('Electron ist schon da. Das Terminal startet darin mit: npm start\n');
} else {
  process.stdout.write('Electron wird von GitHub geladen (etwa 120 MB, einmalig) …\n');
  const { status } = spawnSync(process.execPath, [join(ELECTRON, 'install.js')], { stdio: 'inherit', timeout: LIMIT });
  if (status === 0 && existsSync(BINARY)) {
    process.stdout.write('Electron ist da. Das Terminal startet darin mit: npm start\n');
  } else {
    process.stderr.write(
      'Electron konnte nicht geladen werden: GitHub ist von hier nicht erreichbar, oder die Verbindung brach ab. ' +
        'Das Terminal läuft auch ohne: npm start -- --host chromium\n',
    );
    process.exitCode = 1;
  }
}
