import { join } from 'node:path';
import { loadContent } from '#main/content';
import { cupsPrinter, espeakSpeech, fileBell, filePrinter, helpCall, systemBell } from '#main/devices';
import { createGatewayClient } from '#main/gateway';
import type { Host, HostOptions } from '#main/hosts';
import {
  type Configuration,
  demonstrationPin,
  machineKey,
  openPins,
  pinFolder,
  prepareDemonstration,
} from '#main/provisioning';
import { startSession } from '#main/session';
import { createVaultService, openJournal, openLedger } from '#main/vault';
import { citizenMethods } from './citizen-methods.ts';
import { keptDestinations } from './destinations.ts';
import { enrolOnce, startEmbeddedGateway } from './embedded-gateway.ts';
import { watchNetwork } from './network-watch.ts';
import { staffMethods } from './staff-methods.ts';

/** people.md: warning 60 s. The hard limit of a wipe is the host's 5 s; a little more here, so that the host reports first. */
const WARNING = 60_000;
const WIPE_LIMIT = 6_000;

export type Machine = {
  readonly host: Host;
  /** Where the embedded gateway answers; null where the gateway is elsewhere or did not start (`gatewayProblem`). */
  readonly gatewayUrl: string | null;
  readonly gatewayProblem: string | null;
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
}): Promise<Machine> {
  const { configuration, root } = options;
  const { clock, stateFolder } = configuration;
  const demonstration = await prepareDemonstration({
    stateFolder,
    root,
    now: clock.instant(),
    clockStandsAt: configuration.clockStandsAt,
  });
  const content = await loadContent(demonstration.contentFolder, demonstration.cityKey);
  if (!content.ok) throw new Error(`content pack refused: ${content.error}`);

  const embedded = configuration.gatewayUrl === null;
  const gatewayAddress = configuration.gatewayUrl ?? `http://127.0.0.1:${configuration.gatewayPort}`;
  const starting = embedded ? startEmbeddedGateway(configuration, root, demonstration.officeFolder) : null;
  const client = createGatewayClient({
    baseUrl: gatewayAddress,
    machineKey: await machineKey(stateFolder),
    cityKey: demonstration.cityKey,
    clock,
  });

  let host: Host | null = null;
  const journal = await openJournal(join(stateFolder, 'journal'), { clock });
  const ledger = await openLedger(join(stateFolder, 'ledger'), { clock });
  const vault = await createVaultService({
    journal,
    ledger,
    gateway: client,
    clock,
    emit: (name, event) => host?.emit.vault(name, event),
    onVaultSilent: () => void host?.restartVault(),
    onCaseChanged: (caseHash) => host?.emit.citizen('caseChanged', { caseHash }),
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
  const pins = await openPins(pinFolder(stateFolder), clock);
  const pin = await demonstrationPin(configuration, pins);
  const session = startSession({
    times: { idle: configuration.idleSeconds * 1000, warning: WARNING, wipeLimit: WIPE_LIMIT },
    wipe: async () => (host === null ? true : (await host.wipeCitizen()).outcome === 'wiped'),
    tell: (state) => {
      host?.emit.citizen('session', state);
      if (state.state === 'wiping') help.quiet();
    },
    now: () => performance.now(),
  });
  const network = watchNetwork(client, (state) => {
    host?.emit.citizen('network', { state });
    if (state === 'online') vault.sendNow();
  });
  const printer = configuration.printFolder === null ? cupsPrinter(null) : filePrinter(configuration.printFolder);
  const speech = espeakSpeech();
  const citizen = citizenMethods({
    configuration,
    version: options.version,
    cityKey: demonstration.cityKey,
    content: () => content.value,
    session,
    destinations: keptDestinations(stateFolder, client),
    vault,
    network,
    printer,
    speech,
    help,
    helperDoor: pins,
  });
  const staff = staffMethods({
    configuration,
    version: options.version,
    host: () => host,
    content: () => content.value,
    session,
    vault,
    network,
    printer,
    help,
  });
  host = await options.startHost({
    profile: configuration.profile,
    rendererFolder: join(root, 'dist', 'renderer'),
    implementations: { citizen, vault: vault.vault, staff },
    onClientConnected: (role) => {
      if (role === 'staff') staffWindows += 1;
    },
    onClientGone: (role) => {
      if (role === 'staff') staffWindows -= 1;
    },
  });

  const gateway = starting === null ? null : await starting;
  const running = gateway !== null && 'url' in gateway ? gateway : null;
  if (running !== null) {
    await enrolOnce(client, stateFolder, configuration.site.id);
    await network.ask();
  }
  return {
    host,
    gatewayUrl: running?.url ?? null,
    gatewayProblem: gateway !== null && 'failed' in gateway ? gateway.failed : null,
    demonstrationPin: pin,
    stop: async () => {
      network.stop();
      session.stop();
      help.stop();
      vault.stop();
      await host?.close();
      await running?.stop();
    },
  };
}
