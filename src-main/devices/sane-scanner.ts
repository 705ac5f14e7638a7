import { saneDevices } from './device-lists.ts';
import { runCommand } from './run-command.ts';
import { dpiOf, offerOf, type SaneOffer, sourcesOf, wordsFor } from './sane-options.ts';
import type { ScanFolders } from './scan-folder.ts';
import { type RunLimits, runScan, type ScanRun } from './scan-run.ts';
import type { FoundScanner, Scanner } from './scanner.ts';

/** Milliseconds. `offer`: until a device has told what it can do. */
type ScanLimits = RunLimits & { readonly offer: number };
const LIMITS: ScanLimits = { offer: 10_000, open: 20_000, sheet: 75_000, takers: 120_000 };

type Known = FoundScanner & { readonly offer: SaneOffer; readonly sources: ReturnType<typeof sourcesOf> };

/** The scanners SANE knows, driven by `scanimage`. A sheet lies only on tmpfs while it is scanned, then only in memory. */
export function saneScanner(folders: ScanFolders, limits: Partial<ScanLimits> = {}, program = 'scanimage'): Scanner {
  const times = { ...LIMITS, ...limits };
  const known = new Map<string, Known>();
  let current: ScanRun | null = null;
  /** Those that would not go: looked at again by each `stop`. */
  let left: readonly ScanRun[] = [];
  /** Counts what is asked of this port: a start that was overtaken by a stop begins nothing. */
  let turn = 0;
  folders.sweep();

  async function lookAt(id: string, name: string, type: string): Promise<Known | null> {
    const asked = await runCommand(program, { arguments: ['-d', id, '--all-options'], timeLimit: times.offer });
    if (asked.outcome !== 'done' || asked.exitCode !== 0) return null;
    const offer = offerOf(Buffer.from(asked.output).toString('utf8'));
    const sources = sourcesOf(offer, type);
    const scanner = { id, name, flatbed: sources.flatbed !== null, feeder: sources.feeder !== null, offer, sources };
    known.set(id, scanner);
    return scanner;
  }

  async function end(): Promise<boolean> {
    const runs = current === null ? left : [...left, current];
    const gone = await Promise.all(runs.map((run) => run.stop()));
    left = runs.filter((_run, index) => gone[index] === false);
    return left.length === 0;
  }

  return {
    stop() {
      turn += 1;
      return end();
    },
    async find(only) {
      const all = (await saneDevices()).devices;
      const chosen = all.filter(({ name }) => name === only);
      // A scanner in the network may be reached although it does not announce itself.
      const devices =
        only === null ? all : chosen.length > 0 ? chosen : [{ name: only, description: 'Scanner', type: '' }];
      const found: FoundScanner[] = [];
      // One after the other: some devices answer nobody while they are asked.
      for (const { name, description, type } of devices) {
        const scanner = await lookAt(name, description, type);
        if (scanner !== null)
          found.push({ id: scanner.id, name: scanner.name, flatbed: scanner.flatbed, feeder: scanner.feeder });
      }
      return found;
    },
    async start(id, from) {
      turn += 1;
      const mine = turn;
      if (!(await end())) return 'busy';
      const scanner = known.get(id) ?? (await lookAt(id, id, ''));
      const source = scanner?.sources[from] ?? null;
      if (scanner === null || source === null || mine !== turn) return 'no-scanner';
      const folder = folders.make();
      // No place in memory: then not at all, rather than on a disk.
      if (folder === null) return 'no-scanner';
      const run = runScan({
        program,
        words: [
          ...['-d', id, '--format=png', '--batch-prompt'],
          ...(from === 'flatbed' ? ['--batch-count=1'] : []),
          ...wordsFor(scanner.offer, source),
        ],
        environment: environmentOfScanning(),
        folder,
        remove: folders.remove,
        dpi: Math.round(dpiOf(scanner.offer) ?? 0),
        from,
        limits: times,
      });
      current = run;
      const started = await run.started;
      // It may have been taken away: the next time it is looked at anew.
      if (started !== 'started') known.delete(id);
      return started;
    },
    next: async () => (current === null ? 'cancelled' : await current.next()),
  };
}

/** Nothing that makes a back end write a log or a trace of its pictures (SANE_DEBUG_…) goes along. */
function environmentOfScanning(): Record<string, string> {
  const { PATH = '/usr/bin:/bin', SANE_CONFIG_DIR } = process.env;
  return SANE_CONFIG_DIR === undefined ? { PATH } : { PATH, SANE_CONFIG_DIR };
}
