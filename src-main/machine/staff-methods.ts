import type { ContentHealth } from '#main/content';
import type { HelpCall, Printer } from '#main/devices';
import type { Host } from '#main/hosts';
import type { Configuration } from '#main/provisioning';
import type { Session } from '#main/session';
import { guarded } from '#main/staff';
import type { VaultService } from '#main/vault';
import type { Implementation, staffContract } from '#shared/bridge';
import type { ClockJudgement } from './clock-check.ts';
import type { House } from './house.ts';
import type { NetworkState } from './network-watch.ts';
import type { PaperSources } from './paper-sources.ts';
import { readinessChecks } from './readiness.ts';

/** What the staff window may ask: state of the machine, never a case. */
export function staffMethods(machine: {
  readonly configuration: Configuration;
  readonly version: string;
  readonly host: () => Host | null;
  readonly content: () => ContentHealth;
  readonly session: Session;
  readonly vault: VaultService;
  readonly network: { readonly state: () => NetworkState };
  readonly clocks: { readonly judge: () => ClockJudgement };
  readonly printer: Printer;
  readonly help: HelpCall;
  readonly house: House;
  readonly paper: Pick<PaperSources, 'checks'>;
}): Implementation<typeof staffContract> {
  const { configuration, vault, help, house } = machine;
  const methods: Implementation<typeof staffContract> = {
    ...house.methods,
    readiness: async () => {
      const status = machine.host()?.status();
      const { outbox } = await vault.health();
      return {
        host: status?.kind ?? 'chromium',
        version: machine.version,
        profile: configuration.profile,
        checkedAt: new Date(configuration.clock.instant()).toISOString(),
        checks:
          status === undefined
            ? []
            : [
                ...(
                  await readinessChecks({
                    status,
                    network: machine.network.state(),
                    clock: machine.clocks.judge(),
                    printer: machine.printer,
                    vault,
                    session: machine.session,
                    content: machine.content(),
                    demonstrationOffice: configuration.profile === 'demo',
                    stateFolder: configuration.stateFolder,
                  })
                ).map(house.printerCheck),
                ...machine.paper.checks(),
                ...(await house.checks()),
              ],
        outbox: {
          waiting: outbox?.waiting ?? 0,
          sending: outbox?.sending ?? 0,
          blocked: outbox?.blocked ?? 0,
          setAside: outbox?.setAside ?? 0,
          oldest: outbox?.oldest ?? null,
        },
        humanCalls: help.open(),
        humanCallSince: isoOrNull(help.since()),
      };
    },
    sendNow: async () => {
      vault.sendNow();
      void house.log.note({ event: 'sent-now' });
      return null;
    },
    answerHumanCall: async () => {
      help.answer();
      return null;
    },
  };
  return guarded(methods, house);
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
