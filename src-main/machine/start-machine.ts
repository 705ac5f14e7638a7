import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from '#main/content';
import { cupsPrinter, espeakSpeech, filePrinter, staffWindowCall } from '#main/devices';
import { createGatewayClient } from '#main/gateway';
import type { Host, HostOptions } from '#main/hosts';
import { type Configuration, machineKey, prepareDemonstration, startChild } from '#main/provisioning';
import { startSession } from '#main/session';
import { createVaultService, openJournal, openLedger } from '#main/vault';
import type { citizenContract, Implementation, staffContract } from '#shared/bridge';
import { keptDestinations } from './destinations.ts';
import { watchNetwork } from './network-watch.ts';
import { readinessChecks } from './readiness.ts';

/** people.md: warning 60 s. The hard limit of a wipe is the host's 5 s; a little more here, so that the host reports first. */
const WARNING = 60_000;
const WIPE_LIMIT = 6_000;
const GATEWAY_START = 20_000;
const LANGUAGES = ['de', 'en', 'ar'];

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
  const session = startSession({
    times: { idle: configuration.idleSeconds * 1000, warning: WARNING, wipeLimit: WIPE_LIMIT },
    wipe: async () => (host === null ? true : (await host.wipeCitizen()).outcome === 'wiped'),
    tell: (state) => host?.emit.citizen('session', state),
    now: () => performance.now(),
  });
  const network = watchNetwork(client, (state) => {
    host?.emit.citizen('network', { state });
    if (state === 'online') vault.sendNow();
  });
  const printer = configuration.printFolder === null ? cupsPrinter(null) : filePrinter(configuration.printFolder);
  const speech = espeakSpeech();
  let staffWindows = 0;
  const help = staffWindowCall({
    listeners: () => staffWindows,
    ring: () => host?.emit.staff('humanCalled', { at: new Date(clock.instant()).toISOString() }),
  });
  const destinations = keptDestinations(stateFolder, client);

  const citizen: Implementation<typeof citizenContract> = {
    hello: async () => ({
      mode: 'kiosk',
      profile: configuration.profile,
      site: configuration.site,
      session: session.current(),
      now: new Date(clock.instant()).toISOString(),
      languages: LANGUAGES,
      version: options.version,
      cityKey: demonstration.cityKey,
    }),
    content: async () => ({ version: content.value.version, pack: content.value }),
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
    destinations: async () => ({ signedList: await destinations() }),
    saveEnvelope: vault.saveEnvelope,
    caseStatus: vault.caseStatus,
    network: async () => ({ state: await network.ask() }),
    print: async ({ document, copies }) => ({ outcome: await printer.print(document, copies) }),
    callHuman: async () => ({ outcome: help.call() }),
    speak: async ({ text, language }) => ({ wav: await speech.speak(text, language) }),
  };
  const staff: Implementation<typeof staffContract> = {
    readiness: async () => {
      const status = host?.status();
      const { outbox } = await vault.health();
      return {
        host: status?.kind ?? 'chromium',
        version: options.version,
        profile: configuration.profile,
        checkedAt: new Date(clock.instant()).toISOString(),
        checks:
          status === undefined
            ? []
            : await readinessChecks({
                status,
                network: network.state(),
                printer,
                vault,
                session,
                contentVersion: content.value.version,
                demonstrationOffice: true,
                stateFolder,
              }),
        outbox: outbox ?? { waiting: 0, sending: 0, blocked: 0, setAside: 0, oldest: null },
        humanCalls: help.open(),
      };
    },
    sendNow: async () => {
      vault.sendNow();
      return null;
    },
    answerHumanCall: async () => {
      help.answer();
      return null;
    },
  };
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
    stop: async () => {
      network.stop();
      session.stop();
      vault.stop();
      await host?.close();
      await running?.stop();
    },
  };
}

function startEmbeddedGateway(configuration: Configuration, root: string, officeFolder: string) {
  return startChild(
    join(root, 'src-gateway', 'main.ts'),
    {
      ERSTHILFE_GATEWAY_PORT: String(configuration.gatewayPort),
      ERSTHILFE_GATEWAY_STATE: join(configuration.stateFolder, 'gateway'),
      ERSTHILFE_DEMO_OFFICE_KEYS: officeFolder,
      ERSTHILFE_INBOX_FOLDER: join(root, 'dist', 'inbox'),
      ...(configuration.clockStandsAt === null ? {} : { ERSTHILFE_CLOCK: configuration.clockStandsAt }),
    },
    GATEWAY_START,
  );
}

/** The embedded gateway of a demonstration leaves its one-time code in a file; a real one gives it to staff. */
async function enrolOnce(
  client: ReturnType<typeof createGatewayClient>,
  stateFolder: string,
  site: string,
): Promise<void> {
  const code = await readFile(join(stateFolder, 'gateway', 'enrolment-code.txt'), 'utf8').catch(() => null);
  if (code !== null) await client.enrol(code.trim(), site);
}
