import { readdir, readFile } from 'node:fs/promises';
import { runCommand } from './run-command.ts';

/** `asked` false: the program that would know is not installed. */
export type DeviceList = {
  readonly asked: boolean;
  readonly devices: readonly { readonly name: string; readonly description: string }[];
};

const LIMIT = 5_000;
/** SANE asks every back end it knows, some of them over the network. */
const SCANNER_LIMIT = 20_000;
const SCAN_LIMIT = 40_000;

async function linesOf(
  program: string,
  options: readonly string[],
  limit: number,
): Promise<{ readonly asked: boolean; readonly lines: readonly string[] }> {
  const result = await runCommand(program, { arguments: options, timeLimit: limit });
  if (result.outcome !== 'done') return { asked: result.outcome !== 'missing', lines: [] };
  const text = Buffer.from(result.output).toString('utf8');
  return {
    asked: true,
    lines: text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

/** The queues of CUPS. */
export async function listPrinters(): Promise<DeviceList> {
  const [names, standard] = await Promise.all([linesOf('lpstat', ['-e'], LIMIT), linesOf('lpstat', ['-d'], LIMIT)]);
  const chosen = standard.lines.join(' ').split(':').at(1)?.trim();
  const describe = (name: string) => (name === chosen ? 'Standard-Drucker dieser Maschine' : 'CUPS-Warteschlange');
  return { asked: names.asked, devices: names.lines.map((name) => ({ name, description: describe(name) })) };
}

/** What SANE finds. */
export async function listScanners(): Promise<DeviceList> {
  const { asked, devices } = await saneDevices();
  return { asked, devices: devices.map(({ name, description }) => ({ name, description })) };
}

/** `type`: SANE's own word, "flatbed scanner" or "sheetfed scanner" among others. */
export async function saneDevices(): Promise<{
  readonly asked: boolean;
  readonly devices: readonly { readonly name: string; readonly description: string; readonly type: string }[];
}> {
  const { asked, lines } = await linesOf('scanimage', ['-f', '%d\t%v %m\t%t%n'], SCANNER_LIMIT);
  const devices = lines.flatMap((line) => {
    const [name, description, type = ''] = line.split('\t');
    return name === undefined || description === undefined ? [] : [{ name, description, type }];
  });
  return { asked, devices };
}

/** Cameras the kernel knows. Whether their picture is any good, only an eye can tell. */
export async function listCameras(folder = '/sys/class/video4linux'): Promise<DeviceList> {
  const names = await readdir(folder).catch(() => []);
  const devices = await Promise.all(
    names.toSorted().map(async (name) => ({
      name,
      description: (await readFile(`${folder}/${name}/name`, 'utf8').catch(() => '')).trim(),
    })),
  );
  return { asked: true, devices };
}

/** Languages the speech program has a voice for, of those asked. */
export async function listVoices(languages: readonly string[]): Promise<string[]> {
  const { lines } = await linesOf('espeak-ng', ['--voices'], LIMIT);
  const spoken = new Set(lines.map((line) => line.split(/\s+/)[1]?.split('-')[0]));
  return languages.filter((language) => spoken.has(language));
}

export type TestScan = {
  readonly outcome: 'scanned' | 'no-program' | 'failed' | 'timeout';
  readonly picture: Uint8Array<ArrayBuffer> | null;
};

/** One small picture as PNG, never written to disk. */
export async function scanOnce(scanner: string): Promise<TestScan> {
  const result = await runCommand('scanimage', {
    arguments: ['-d', scanner, '--format=png', '--resolution', '75'],
    timeLimit: SCAN_LIMIT,
  });
  if (result.outcome === 'missing') return { outcome: 'no-program', picture: null };
  if (result.outcome === 'timeout') return { outcome: 'timeout', picture: null };
  const good = result.exitCode === 0 && result.output.length > 0;
  return good ? { outcome: 'scanned', picture: new Uint8Array(result.output) } : { outcome: 'failed', picture: null };
}
