import type { HelpCall, Printer, Speech } from '#main/devices';
import type { ReminderWay } from '#main/gateway';
import type { Configuration } from '#main/provisioning';
import type { Session } from '#main/session';
import type { CameraTest } from '#main/staff';
import type { VaultService } from '#main/vault';
import type { citizenContract, Implementation } from '#shared/bridge';
import type { ContentPack } from '#shared/content';
import type { ClockJudgement } from './clock-check.ts';
import { type HelperDoor, helpMethods } from './help-methods.ts';
import { shownSession } from './machine-content.ts';
import type { NetworkState } from './network-watch.ts';
import type { PaperDesk } from './paper-methods.ts';

/** What the citizen window may ask of the machine. Nothing here reads back what was sealed. */
export function citizenMethods(machine: {
  readonly configuration: Configuration;
  readonly version: string;
  readonly cityKey: string;
  readonly content: () => ContentPack;
  readonly hasContent: () => boolean;
  readonly session: Session;
  readonly destinations: () => Promise<string | null>;
  readonly vault: VaultService;
  readonly network: { readonly ask: () => Promise<NetworkState> };
  readonly reminderWays: () => readonly ReminderWay[] | null;
  readonly clocks: { readonly judge: () => ClockJudgement };
  readonly printer: Printer;
  readonly speech: Speech;
  readonly help: HelpCall;
  readonly helperDoor: HelperDoor;
  readonly cameraTest: Pick<CameraTest, 'answer'>;
  readonly paper: Pick<PaperDesk, 'methods'>;
}): Implementation<typeof citizenContract> {
  const { configuration, session, vault } = machine;
  return {
    hello: async () => ({
      mode: 'kiosk',
      profile: configuration.profile,
      site: configuration.site,
      session: shownSession(machine.hasContent(), session.current()),
      now: new Date(configuration.clock.instant()).toISOString(),
      languages: [...configuration.languages],
      version: machine.version,
      cityKey: machine.cityKey,
      camera: configuration.camera,
    }),
    content: async () => ({ version: machine.content().version, pack: machine.content() }),
    startVisit: async () => {
      if (!machine.hasContent()) return shownSession(false, session.current());
      session.send('START');
      return session.current();
    },
    activity: async () => {
      session.send('ACTIVITY');
      return null;
    },
    working: async () => {
      session.send('WORKING');
      return null;
    },
    moreTime: async () => {
      session.send('MORE_TIME');
      return session.current();
    },
    moreTimeAlways: async () => {
      session.send('MORE_TIME_ALWAYS');
      return session.current();
    },
    endVisit: async () => {
      session.send('END');
      return null;
    },
    destinations: async () => ({ signedList: await machine.destinations() }),
    saveEnvelope: vault.saveEnvelope,
    caseStatus: vault.caseStatus,
    reminderStatus: vault.reminderStatus,
    revokeReminders: vault.revokeReminders,
    network: async () => {
      const state = await machine.network.ask();
      const ways = machine.reminderWays();
      return { state, clock: machine.clocks.judge().clock, reminderWays: ways === null ? null : [...ways] };
    },
    cameraAnswered: async ({ id, answer }) => {
      machine.cameraTest.answer(id, answer);
      return null;
    },
    ...machine.paper.methods,
    print: async ({ document, copies }) => {
      const outcome = await machine.printer.print(document, copies);
      // The person waited at the printer: the idle time begins when the sheet is there.
      session.send('WORKING');
      return { outcome };
    },
    ...helpMethods(machine),
    speak: async ({ text, language }) => ({ wav: await machine.speech.speak(text, language) }),
  };
}
