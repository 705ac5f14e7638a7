import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { cupsPrinter, filePrinter, type Printer, type Speech } from '#main/devices';
import type { GatewayClient } from '#main/gateway';
import { type Configuration, type MachineKey, openSite, type Pins, pinFolder } from '#main/provisioning';
import {
  accessMethods,
  type CameraTest,
  carryTo,
  type EventLog,
  emptySetupState,
  keptRecord,
  mediaFolders,
  openEventLog,
  outboxMethods,
  setupMethods,
  setupStateSchema,
  staffGate,
  tryGateway,
  watchAlarms,
} from '#main/staff';
import type { VaultService } from '#main/vault';
import type { Implementation, ReadinessCheck, staffContract } from '#shared/bridge';
import type { ContentPack } from '#shared/content';
import { enrolmentWatch } from './enrolment-watch.ts';
import { houseChecks, withTestSheet } from './house-readiness.ts';
import { readinessCheck } from './readiness.ts';

type Staff = Implementation<typeof staffContract>;

/** What belongs to the house and not to a visit: the door of the staff window, set-up, outbox actions, the log. */
export type House = {
  readonly methods: Omit<Staff, 'readiness' | 'sendNow' | 'answerHumanCall'>;
  readonly role: () => 'standortleitung' | 'stadt-it' | null;
  /** A staff window came or went: whoever was signed in is no more. */
  readonly windowChanged: () => void;
  readonly checks: () => Promise<ReadinessCheck[]>;
  /** What a person saw of the printer belongs to what CUPS says of it. */
  readonly printerCheck: (check: ReadinessCheck) => ReadinessCheck;
  readonly log: EventLog;
  readonly stop: () => void;
};

/** The printer staff chose, or the files of a test. */
export function printerOf(configuration: Configuration, queue: string | null = configuration.printer): Printer {
  return configuration.printFolder === null ? cupsPrinter(queue) : filePrinter(configuration.printFolder);
}

export async function openHouse(machine: {
  readonly configuration: Configuration;
  readonly machineKey: MachineKey;
  readonly cityKey: string;
  readonly client: GatewayClient;
  readonly vault: VaultService;
  readonly pins: Pins;
  readonly content: () => ContentPack;
  readonly printer: Printer;
  readonly speech: Speech;
  readonly camera: Pick<CameraTest, 'ask'>;
  readonly humanCalls: () => number;
}): Promise<House> {
  const { configuration, vault, cityKey, pins } = machine;
  const { clock, stateFolder } = configuration;
  const folder = pinFolder(stateFolder);
  const monotonic = () => performance.now();
  const [log, site, state, exported] = await Promise.all([
    openEventLog(folder, clock),
    openSite(stateFolder, clock),
    keptRecord(folder, 'setup.json', setupStateSchema, emptySetupState),
    keptRecord(folder, 'exported.json', z.record(z.uuid(), z.iso.datetime({ offset: true })), {}),
  ]);
  const gate = staffGate(monotonic);
  const media = mediaFolders(configuration.testMedia);
  const enrolled = enrolmentWatch(machine.client, monotonic);
  const alarms = watchAlarms({ outbox: vault.staff, clock, log });
  if (site.current().file === 'refused') void log.note({ event: 'site-refused' });

  return {
    log,
    role: gate.role,
    windowChanged: gate.shut,
    stop: alarms.stop,
    methods: {
      ...accessMethods({
        gate,
        pins,
        log,
        site: configuration.site.name,
        profile: configuration.profile,
        humanCalls: machine.humanCalls,
      }),
      ...setupMethods({
        site,
        state,
        clock,
        log,
        media,
        pins,
        printer: (queue) => (queue === null ? machine.printer : printerOf(configuration, queue)),
        speech: machine.speech,
        camera: machine.camera,
        gatewayNow: configuration.gatewayUrl,
        tryGateway: async (url, code, place) => ({
          outcome: await tryGateway({ machineKey: machine.machineKey, cityKey, clock, site: place }, url, code),
        }),
      }),
      ...outboxMethods({ outbox: vault.staff, clock, log, media, exported }),
      legalPoints: async () => {
        const { city, version, legalPoints } = machine.content();
        return { checkedAt: new Date(clock.instant()).toISOString(), city, version, points: legalPoints };
      },
      exportLog: async ({ folder: target }) => {
        const file = `ersthilfe-protokoll-${configuration.site.id}-${clock.today()}.jsonl`;
        const written = await carryTo(media, target, file, await log.text());
        if (written.outcome === 'written') void log.note({ event: 'log-exported' });
        return written;
      },
    },
    printerCheck: (check) => withTestSheet(check, state.get(), clock.instant()),
    checks: async () => [
      enrolmentCheck(await enrolled()),
      ...(await houseChecks({
        configuration,
        site,
        setup: state,
        pins,
        vault,
        content: machine.content(),
        destinations: () => readFile(join(stateFolder, 'destinations.jws'), 'utf8').catch(() => null),
        cityKey,
      })),
    ],
  };
}

function enrolmentCheck(answer: 'yes' | 'no' | 'unknown'): ReadinessCheck {
  const state = { yes: 'good', no: 'bad', unknown: 'unknown' } as const;
  return readinessCheck('enrolment', state[answer], `enrolment.${answer}`);
}
