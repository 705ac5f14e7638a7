import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PDF_PRINTER = 'lsb/usr/cupsfilters/Generic-PDF_Printer-PDF.ppd';
const NEEDED = [
  '/usr/sbin/cupsd',
  '/usr/sbin/lpadmin',
  '/usr/bin/lp',
  '/usr/bin/lpstat',
  '/usr/lib/cups/filter/pdftopdf',
  '/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd',
];

/** Parts of CUPS this machine lacks (Debian: cups-daemon, cups-client, cups-filters). */
export const missingOfCups = NEEDED.filter((path) => !existsSync(path));

/** A CUPS of its own on loopback with one PDF printer, in a folder of its own; nothing of the machine's CUPS is touched. */
export async function startCups(queue: string) {
  const folder = mkdtempSync(join(tmpdir(), 'cups-'));
  const place = (name: string) => join(folder, name);
  for (const name of ['root', 'root/ppd', 'spool', 'spool/tmp', 'cache', 'state', 'log', 'out'])
    mkdirSync(place(name), { recursive: true });
  chmodSync(folder, 0o755);
  const isRoot = process.getuid?.() === 0;
  // Started as root, CUPS runs its filters and its output as `lp`.
  if (isRoot) chmodSync(place('out'), 0o777);
  const [user, group] = isRoot ? ['lp', 'lp'] : [nameOf('-un'), nameOf('-gn')];
  const port = await freePort();
  writeFileSync(
    place('cups-files.conf'),
    [
      `ServerRoot ${place('root')}`,
      `RequestRoot ${place('spool')}`,
      `TempDir ${place('spool/tmp')}`,
      `CacheDir ${place('cache')}`,
      `StateDir ${place('state')}`,
      `AccessLog ${place('log/access')}`,
      `ErrorLog ${place('log/error')}`,
      `PageLog ${place('log/page')}`,
      'FileDevice Yes',
      `SystemGroup ${isRoot ? 'root' : group}`,
      `User ${user}`,
      `Group ${group}`,
      '',
    ].join('\n'),
  );
  writeFileSync(
    place('cupsd.conf'),
    [
      `Listen 127.0.0.1:${port}`,
      'Browsing Off',
      'DefaultAuthType None',
      '<Location />',
      'Order allow,deny',
      'Allow 127.0.0.1',
      '</Location>',
      '<Policy default>',
      '<Limit All>',
      'Order allow,deny',
      'Allow all',
      '</Limit>',
      '</Policy>',
      '',
    ].join('\n'),
  );
  const server = `127.0.0.1:${port}`;
  const env = { ...process.env, CUPS_SERVER: server };
  const daemon = spawn('/usr/sbin/cupsd', ['-f', '-c', place('cupsd.conf'), '-s', place('cups-files.conf')], {
    stdio: 'ignore',
  });
  const ended = new Promise((done) => daemon.once('exit', done));
  const stop = async () => {
    daemon.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until(() => isRunning(env));
    const device = `file:${place('out/sheet.pdf')}`;
    execFileSync('/usr/sbin/lpadmin', ['-p', queue, '-E', '-v', device, '-m', PDF_PRINTER], { env, stdio: 'pipe' });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    server,
    /** The PDF that came out of the queue, once no job waits any more. */
    printed: async (): Promise<Uint8Array> => {
      const path = place('out/sheet.pdf');
      await until(() => {
        const waiting = execFileSync('/usr/bin/lpstat', ['-o'], { env, encoding: 'utf8' });
        return waiting.trim() === '' && existsSync(path) && statSync(path).size > 0;
      });
      return new Uint8Array(readFileSync(path));
    },
    stop,
  };
}

function isRunning(env: NodeJS.ProcessEnv): boolean {
  try {
    return execFileSync('/usr/bin/lpstat', ['-r'], { env, encoding: 'utf8', stdio: 'pipe' }).includes('is running');
  } catch {
    return false;
  }
}

const nameOf = (option: string) => execFileSync('id', [option], { encoding: 'utf8' }).trim();

/** A busy machine may take its time: twenty seconds. */
async function until(reached: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (reached()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('CUPS did not get there in 20 s');
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}
