import { statfs } from 'node:fs/promises';
import type { Printer } from '#main/devices';
import type { HostStatus } from '#main/hosts';
import type { Session } from '#main/session';
import type { VaultService } from '#main/vault';
import type { ReadinessCheck } from '#shared/bridge';
import type { NetworkState } from './network-watch.ts';

const GIBIBYTE = 1024 ** 3;

type Sources = {
  readonly status: HostStatus;
  readonly network: NetworkState;
  readonly printer: Printer;
  readonly vault: VaultService;
  readonly session: Session;
  readonly contentVersion: string | null;
  readonly demonstrationOffice: boolean;
  readonly stateFolder: string;
};

/** Each line says how it is known; trouble is for the page to put first. Never a person's data. */
export async function readinessChecks(sources: Sources): Promise<ReadinessCheck[]> {
  const { status, vault, session } = sources;
  const [printerReady, health, disk] = await Promise.all([
    sources.printer.ready(),
    vault.health(),
    statfs(sources.stateFolder),
  ]);
  const free = Number(disk.bavail) * Number(disk.bsize);
  const wipe = session.lastWipe();
  return [
    check('gateway', sources.network === 'online' ? 'good' : 'bad', `gateway.${sources.network}`),
    check('printer', printerReady ? 'good' : 'bad', printerReady ? 'printer.ready' : 'printer.missing'),
    check('browser-sandbox', sandboxState(status), `sandbox.${status.browserSandbox}`),
    check('content', sources.contentVersion === null ? 'bad' : 'good', 'content.version', {
      version: sources.contentVersion ?? '–',
    }),
    check('vault', status.vault === 'running' ? 'good' : 'bad', `vault.${status.vault}`),
    check('journal', health.damaged === 0 ? 'good' : 'bad', 'journal.count', {
      count: health.inJournal,
      damaged: health.damaged,
    }),
    check('disk', free > GIBIBYTE ? 'good' : free > GIBIBYTE / 2 ? 'attention' : 'bad', 'disk.free', {
      gibibytes: Math.floor(free / GIBIBYTE),
    }),
    check(
      'demo-office',
      sources.demonstrationOffice ? 'attention' : 'good',
      sources.demonstrationOffice ? 'demo.here' : 'demo.absent',
    ),
    check(
      'last-wipe',
      wipe === null ? 'unknown' : wipe.clean ? 'good' : 'bad',
      wipe === null ? 'wipe.none' : wipe.clean ? 'wipe.took' : 'wipe.left',
      {
        milliseconds: wipe === null ? 0 : Math.round(wipe.milliseconds),
      },
    ),
  ];
}

function sandboxState(status: HostStatus): ReadinessCheck['state'] {
  if (status.browserSandbox === 'on') return 'good';
  return status.browserSandbox === 'unknown' ? 'unknown' : 'attention';
}

function check(
  key: ReadinessCheck['key'],
  state: ReadinessCheck['state'],
  message: string,
  params: ReadinessCheck['params'] = {},
): ReadinessCheck {
  return { key, state, message, params };
}
