import { join } from 'node:path';
import { loadContent } from '#main/content';
import { espeakSpeech, staffWindowCall } from '#main/devices';
import { createGatewayClient } from '#main/gateway';
import type { Host, HostOptions } from '#main/hosts';
import { type Configuration, machineKey, openPins, pinFolder, prepareDemonstration } from '#main/provisioning';
import { startSession } from '#main/session';
import { createVaultService, openJournal, openLedger } from '#main/vault';
import { citizenMethods } from './citizen-methods.ts';
import { keptDestinations } from './destinations.ts';
import { enrolOnce, startEmbeddedGateway } from './embedded-gateway.ts';
import { type House, openHouse, printerOf } from './house.ts';
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
  const key = await machineKey(stateFolder);
  const client = createGatewayClient({
    baseUrl: gatewayAddress,
    machineKey: key,
    cityKey: demonstration.cityKey,
    clock,
  });

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
  });
  const session = startSession({
    times: { idle: configuration.idleSeconds * 1000, warning: WARNING, wipeLimit: WIPE_LIMIT },
    wipe: async () => {
      if (host === null) return true;
      const begun = performance.now();
      const clean = (await host.wipeCitizen()).outcome === 'wiped';
      void house?.log.note({ event: 'wiped', clean, milliseconds: Math.round(performance.now() - begun) });
      return clean;
    },
    tell: (state) => host?.emit.citizen('session', state),
    now: () => performance.now(),
  });
  const network = watchNetwork(client, (state) => {
    host?.emit.citizen('network', { state });
    if (state === 'online') vault.sendNow();
  });
  const printer = printerOf(configuration);
  const speech = espeakSpeech();
  let staffWindows = 0;
  const help = staffWindowCall({
    listeners: () => staffWindows,
    ring: () => host?.emit.staff('humanCalled', { at: new Date(clock.instant()).toISOString() }),
  });

  const destinations = keptDestinations(stateFolder, client);
  const pins = await openPins(pinFolder(stateFolder), clock);
  house = await openHouse({
    configuration,
    pins,
    machineKey: key,
    cityKey: demonstration.cityKey,
    client,
    vault,
    content: () => content.value,
    printer,
    speech,
    humanCalls: help.open,
  });
  void house.log.note({ event: 'started', version: options.version });

  const citizen = citizenMethods({
    configuration,
    version: options.version,
    cityKey: demonstration.cityKey,
    content: () => content.value,
    session,
    destinations,
    vault,
    network,
    printer,
    speech,
    help,
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
    house,
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
  if (running !== null) {
    await enrolOnce(client, stateFolder, configuration.site.id);
    await network.ask();
  }
  // Held before the first visitor needs it: from then on the network may fail.
  void destinations();
  return {
    host,
    gatewayUrl: running?.url ?? null,
    gatewayProblem: gateway !== null && 'failed' in gateway ? gateway.failed : null,
    stop: async () => {
      network.stop();
      session.stop();
      vault.stop();
      house?.stop();
      await host?.close();
      await running?.stop();
    },
  };
}
