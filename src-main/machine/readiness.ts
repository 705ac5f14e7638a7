import { statfs } from 'node:fs/promises';
import type { ContentHealth } from '#main/content';
import type { Printer } from '#main/devices';
import type { HostStatus } from '#main/hosts';
import type { Session } from '#main/session';
import type { VaultService } from '#main/vault';
import type { ReadinessCheck } from '#shared/bridge';
import type { ClockJudgement } from './clock-check.ts';
import { contentCheck } from './content-readiness.ts';
import type { NetworkState } from './network-watch.ts';

const GIBIBYTE = 1024 ** 3;

type Sources = {
  readonly status: HostStatus;
  readonly network: NetworkState;
  readonly clock: ClockJudgement;
  readonly printer: Printer;
  readonly vault: VaultService;
  readonly session: Session;
  readonly content: ContentHealth;
  readonly demonstrationOffice: boolean;
  readonly stateFolder: string;
};

export const readinessCheck = (
  key: ReadinessCheck['key'],
  state: ReadinessCheck['state'],
  message: string,
  params: ReadinessCheck['params'] = {},
): ReadinessCheck => ({ key, state, message, params });

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
    readinessCheck('gateway', sources.network === 'online' ? 'good' : 'bad', `gateway.${sources.network}`),
    readinessCheck('clock', CLOCK_STATE[sources.clock.clock], `clock.${sources.clock.because}`, {
      minutes: sources.clock.minutes,
    }),
    readinessCheck('printer', printerReady ? 'good' : 'bad', printerReady ? 'printer.ready' : 'printer.missing'),
    readinessCheck('browser-sandbox', sandboxState(status), `sandbox.${status.browserSandbox}`),
    contentCheck(sources.content),
    readinessCheck('vault', status.vault === 'running' ? 'good' : 'bad', `vault.${status.vault}`),
    readinessCheck('journal', health.damaged === 0 ? 'good' : 'bad', 'journal.count', {
      count: health.inJournal,
      damaged: health.damaged,
    }),
    readinessCheck('disk', free > GIBIBYTE ? 'good' : free > GIBIBYTE / 2 ? 'attention' : 'bad', 'disk.free', {
      gibibytes: Math.floor(free / GIBIBYTE),
    }),
    readinessCheck(
      'demo-office',
      sources.demonstrationOffice ? 'attention' : 'good',
      sources.demonstrationOffice ? 'demo.here' : 'demo.absent',
    ),
    readinessCheck(
      'last-wipe',
      wipe === null ? 'unknown' : wipe.clean ? 'good' : 'bad',
      wipe === null ? 'wipe.none' : wipe.clean ? 'wipe.took' : 'wipe.left',
      {
        milliseconds: wipe === null ? 0 : Math.round(wipe.milliseconds),
      },
    ),
  ];
}

const CLOCK_STATE = { plausible: 'good', implausible: 'bad', unknown: 'unknown' } as const;

function sandboxState(status: HostStatus): ReadinessCheck['state'] {
  if (status.browserSandbox === 'on') return 'good';
  return status.browserSandbox === 'unknown' ? 'unknown' : 'attention';
}
