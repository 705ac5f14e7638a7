import { join } from 'node:path';
import type { ContentHealth } from '#main/content';
import { espeakSpeech, fileBell, helpCall, systemBell } from '#main/devices';
import { createGatewayClient, gatewayContent, type ReminderWay } from '#main/gateway';
import type { Host, HostOptions } from '#main/hosts';
import {
  type Configuration,
  demonstrationPin,
  forgettingDemonstrationPin,
  machineKey,
  nodeProgram,
  openPins,
  pinFolder,
  prepareDemonstration,
  type RunProgram,
} from '#main/provisioning';
import { startSession } from '#main/session';
import { cameraTest } from '#main/staff';
import { createVaultService, openJournal, openLedger } from '#main/vault';
import { officeOf } from '#shared/content';
import { REMINDER_OFFICE } from '#shared/reminders';
import { citizenMethods } from './citizen-methods.ts';
import { clockCheck } from './clock-check.ts';
import { keptDestinations } from './destinations.ts';
import { embeddedEnrolmentCode, startEmbeddedGateway } from './embedded-gateway.ts';
import { enrollingGateway } from './enrolling-gateway.ts';
import { type House, openHouse, printerOf } from './house.ts';
import { openContent, shownSession, watchContent } from './machine-content.ts';
import { watchNetwork } from './network-watch.ts';
import { openPaperSources } from './paper-sources.ts';
import { staffMethods } from './staff-methods.ts';

/** The hard limit of a wipe is the host's 5 s; a little more here, so that the host reports first. */
const WIPE_LIMIT = 6_000;

export type Machine = {
  readonly host: Host;
  /** Where the embedded gateway answers; null where the gateway is elsewhere or did not start (`gatewayProblem`). */
  readonly gatewayUrl: string | null;
  readonly gatewayProblem: string | null;
  readonly content: () => ContentHealth;
  /** The helper's PIN of a demonstration, for the console; null where staff have set one of their own. */
  readonly demonstrationPin: string | null;
  readonly stop: () => Promise<void>;
};

/**
 * Puts the machine together: content, keys, gateway beside it, vault, session, devices, and a host that shows the windows.
 * A missing gateway, printer or voice is no reason not to start: the screens say what is missing.
 */
export async function startMachine(options: {
  readonly configuration: Configuration;
  readonly root: string;
  readonly version: string;
  readonly startHost: (options: HostOptions) => Promise<Host>;
  /** How this host starts our own programs beside it; Node's way by default. */
  readonly runProgram?: RunProgram;
}): Promise<Machine> {
  const { configuration, root, runProgram = nodeProgram } = options;
  const { clock, stateFolder } = configuration;
  // With a city's own key nothing of the demonstration is made, neither keys nor an office nor a gateway.
  const demonstration =
    configuration.cityKey === null
      ? await prepareDemonstration({
          stateFolder,
          root,
          packId: configuration.packId,
          now: clock.instant(),
          clockStandsAt: configuration.clockStandsAt,
          runProgram,
        })
      : null;
  const cityKey = configuration.cityKey ?? demonstration?.cityKey ?? '';
  const content = await openContent(configuration, cityKey);

  const gatewayAddress =
    configuration.gatewayUrl ?? configuration.gatewayVia ?? `http://127.0.0.1:${configuration.gatewayPort}`;
  const starting =
    configuration.gatewayUrl === null && demonstration !== null
      ? startEmbeddedGateway(configuration, root, demonstration.officeFolder, runProgram)
      : null;
  const clocks = clockCheck({ clock, contentFrom: () => content.pack().validFrom });
  const key = await machineKey(stateFolder);
  const connection = { baseUrl: gatewayAddress, machineKey: key, clock };
  let reminderWays: readonly ReminderWay[] | null = null;
  const onReminderWays = (ways: readonly ReminderWay[]) => {
    reminderWays = ways;
  };
  const client = enrollingGateway(
    createGatewayClient({ ...connection, cityKey, onGatewayTime: clocks.hear, onReminderWays }),
    { code: () => embeddedEnrolmentCode(stateFolder), site: configuration.site.id },
  );
  const destinations = keptDestinations(stateFolder, client);

  let host: Host | null = null;
  let house: House | null = null;
  const journal = await openJournal(join(stateFolder, 'journal'), { clock });
  const ledger = await openLedger(join(stateFolder, 'ledger'), { clock });
  const vault = await createVaultService({
    journal,
    ledger,
    gateway: client,
    clock,
    emit: (name, event) => host?.emit.vault(name, event),
    onVaultSilent: () => {
      void house?.log.note({ event: 'vault-silent' });
      void host?.restartVault();
    },
    onCaseChanged: (caseHash) => host?.emit.citizen('caseChanged', { caseHash }),
    reminderService: () => officeOf(content.pack(), REMINDER_OFFICE)?.destinationId ?? null,
  });
  const hasContent = () => content.health().version !== null;
  const updates = watchContent({
    content,
    source: gatewayContent(connection, configuration.packId),
    changed: () => {
      host?.emit.citizen('contentChanged', { version: content.pack().version });
      host?.emit.citizen('session', session.current());
    },
  });
  let staffWindows = 0;
  const iso = (instant: number) => new Date(instant).toISOString();
  const help = helpCall({
    listeners: () => staffWindows,
    signal: (at) => host?.emit.staff('humanCalled', { at: iso(at) }),
    bell: configuration.bellFolder === null ? systemBell() : fileBell(configuration.bellFolder),
    clock,
    onAnswer: (at) => host?.emit.citizen('humanAnswered', { at: iso(at) }),
  });
  const kept = await openPins(pinFolder(stateFolder), clock);
  const pin = await demonstrationPin(configuration, kept);
  const pins = forgettingDemonstrationPin(kept, stateFolder);
  const session = startSession({
    times: {
      idle: configuration.idleSeconds * 1000,
      warning: configuration.warningSeconds * 1000,
      wipeLimit: WIPE_LIMIT,
    },
    wipe: async () => {
      if (host === null) return true;
      const begun = performance.now();
      // A window that is slow to come back left nothing either (measured under load: 5 s are not always enough): the host
      // goes on opening it, and readiness shows that it is missing. Wiping an empty room again would only end in "Außer
      // Betrieb".
      const [report, papersGone] = await Promise.all([host.wipeCitizen(), papers.forget()]);
      const clean = report.outcome !== 'store-left' && papersGone;
      void house?.log.note({ event: 'wiped', clean, milliseconds: Math.round(performance.now() - begun) });
      return clean;
    },
    tell: (state) => {
      host?.emit.citizen('session', shownSession(hasContent(), state));
      updates.sessionChanged(state);
      if (state.state === 'wiping') help.quiet();
      if (state.state === 'visit') papers.visitBegan();
    },
    now: () => performance.now(),
  });
  const papers = openPaperSources({
    configuration,
    session,
    stickChanged: (present) => host?.emit.citizen('stick', { present }),
  });
  const network = watchNetwork(client, (state) => {
    host?.emit.citizen('network', { state });
    if (state !== 'online') return;
    vault.sendNow();
    // Fetched while there is a line: the next outage must not find this terminal without the office's key.
    void destinations();
    void updates.ask();
  });
  const printer = printerOf(configuration);
  const speech = espeakSpeech();
  const camera = cameraTest({
    free: () => session.current().state === 'attract',
    signal: (id, wanted) => host?.emit.citizen('cameraAsked', { id, camera: wanted }),
    newId: () => crypto.randomUUID(),
  });
  house = await openHouse({
    configuration,
    pins,
    machineKey: key,
    cityKey,
    client,
    vault,
    content: content.pack,
    printer,
    speech,
    camera,
    humanCalls: help.open,
  });
  void house.log.note({ event: 'started', version: options.version });

  const citizen = citizenMethods({
    configuration,
    version: options.version,
    cityKey,
    content: content.pack,
    hasContent,
    session,
    destinations,
    vault,
    network,
    reminderWays: () => reminderWays,
    clocks,
    printer,
    speech,
    help,
    helperDoor: pins,
    cameraTest: camera,
    paper: papers,
  });
  const staff = staffMethods({
    configuration,
    version: options.version,
    host: () => host,
    content: content.health,
    session,
    vault,
    network,
    clocks,
    printer,
    help,
    house,
    paper: papers,
  });
  host = await options.startHost({
    profile: configuration.profile,
    rendererFolder: join(root, 'dist', 'renderer'),
    implementations: { citizen, vault: vault.vault, staff },
    onClientConnected: (role) => {
      if (role !== 'staff') return;
      staffWindows += 1;
      house?.windowChanged();
    },
    onClientGone: (role) => {
      if (role !== 'staff') return;
      staffWindows -= 1;
      house?.windowChanged();
    },
  });

  const gateway = starting === null ? null : await starting;
  const running = gateway !== null && 'url' in gateway ? gateway : null;
  if (running !== null) await network.ask();
  return {
    host,
    gatewayUrl: running?.url ?? null,
    gatewayProblem: gateway !== null && 'failed' in gateway ? gateway.failed : null,
    content: content.health,
    demonstrationPin: pin,
    stop: async () => {
      network.stop();
      updates.stop();
      session.stop();
      help.stop();
      vault.stop();
      house?.stop();
      await papers.stop();
      await host?.close();
      await running?.stop();
    },
  };
}
