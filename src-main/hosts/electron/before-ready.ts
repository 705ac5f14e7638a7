import { mkdtempSync, statfsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { SCHEME } from './address.ts';

/**
 * What Electron only listens to before it is ready. Imported first by the main entry and without any `await`: a scheme
 * registered later is a scheme without IndexedDB.
 */
protocol.registerSchemesAsPrivileged([
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: false },
  },
]);
app.enableSandbox();

/** The terminal's state: the same names as the Chromium host's starter uses. */
const stateHome = process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state');
export const stateFolder = process.env.ERSTHILFE_STATE ?? join(stateHome, 'ersthilfe');

app.setPath('userData', join(stateFolder, 'electron'));
app.setPath('sessionData', join(stateFolder, 'vault-browser'));
// A crash dump holds the memory of a page, and with it a person's words: never on a disk.
const memory = memoryFolder();
app.setPath('crashDumps', memory);
app.setPath('temp', memory);

app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND,EXCLUDE 127.0.0.1');
for (const name of [
  'no-proxy-server',
  'disable-background-networking',
  'disable-breakpad',
  'disable-component-update',
  'disable-domain-reliability',
]) {
  app.commandLine.appendSwitch(name);
}

function memoryFolder(): string {
  const TMPFS = 0x0102_1994;
  const inMemory = (folder: string) => {
    try {
      return statfsSync(folder).type === TMPFS;
    } catch {
      return false;
    }
  };
  const root = ['/dev/shm', process.env.XDG_RUNTIME_DIR].find((folder) => folder !== undefined && inMemory(folder));
  return mkdtempSync(join(root ?? tmpdir(), 'ersthilfe-electron-'));
}
