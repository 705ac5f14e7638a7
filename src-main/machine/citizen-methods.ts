import type { HelpCall, Printer, Speech } from '#main/devices';
import type { Configuration } from '#main/provisioning';
import type { Session } from '#main/session';
import type { VaultService } from '#main/vault';
import type { citizenContract, Implementation } from '#shared/bridge';
import type { ContentPack } from '#shared/content';
import type { NetworkState } from './network-watch.ts';

/** What the citizen window may ask of the machine. Nothing here reads back what was sealed. */
export function citizenMethods(machine: {
  readonly configuration: Configuration;
  readonly version: string;
  readonly cityKey: string;
  readonly content: () => ContentPack;
  readonly session: Session;
  readonly destinations: () => Promise<string | null>;
  readonly vault: VaultService;
  readonly network: { readonly ask: () => Promise<NetworkState> };
  readonly printer: Printer;
  readonly speech: Speech;
  readonly help: HelpCall;
}): Implementation<typeof citizenContract> {
  const { configuration, session, vault } = machine;
  return {
    hello: async () => ({
      mode: 'kiosk',
      profile: configuration.profile,
      site: configuration.site,
      session: session.current(),
      now: new Date(configuration.clock.instant()).toISOString(),
      languages: [...configuration.languages],
      version: machine.version,
      cityKey: machine.cityKey,
    }),
    content: async () => ({ version: machine.content().version, pack: machine.content() }),
    startVisit: async () => {
      session.send('START');
      return session.current();
    },
    activity: async () => {
      session.send('ACTIVITY');
      return null;
    },
    moreTime: async () => {
      session.send('MORE_TIME');
      return session.current();
    },
    endVisit: async () => {
      session.send('END');
      return null;
    },
    destinations: async () => ({ signedList: await machine.destinations() }),
    saveEnvelope: vault.saveEnvelope,
    caseStatus: vault.caseStatus,
    network: async () => ({ state: await machine.network.ask() }),
    print: async ({ document, copies }) => ({ outcome: await machine.printer.print(document, copies) }),
    callHuman: async () => ({ outcome: machine.help.call() }),
    speak: async ({ text, language }) => ({ wav: await machine.speech.speak(text, language) }),
  };
}
