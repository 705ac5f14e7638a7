import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { type Clock, isoDayInBerlin, uuidV7 } from '#shared/basics';
import type { ReminderRequest } from '#shared/reminders';
import {
  type Destination,
  type DestinationList,
  eventKeysOf,
  type SealedEnvelope,
  sealApplication,
  tagsOf,
  verifyEvent,
} from '#shared/sealing';
import { eventLogSchema, reminderStatusSchema, remindersRevokedSchema, routes } from '#shared/wire';
import { type DemoOffice, type Gateway, startGateway } from '../index.ts';
import { CASE_HASH, type Caller, caller, deliver, machineKeyForTest, PIN_HASH } from '../terminal.fixture.ts';
import type { MailSettings } from './mail-settings.ts';

export const REMINDERS = 'b1d6b4b0-3a7e-4c55-9a0f-6f0c2d3e7a18';

export const EMAIL: ReminderRequest = {
  version: 1,
  language: 'de',
  channel: { by: 'email', address: 'erika@example.org' },
  days: ['2026-11-23', '2026-11-27', '2026-11-30', '2026-12-02'],
  lastDay: '2026-12-03',
  consent: { on: '2026-11-19', words: '1' },
};

export const LETTER: ReminderRequest = {
  ...EMAIL,
  channel: { by: 'letter', lines: ['Erika Beispiel', 'Musterstraße 1', '47798 Krefeld'] },
};

type Options = {
  readonly demo: DemoOffice;
  readonly list: DestinationList;
  readonly folder: string;
  readonly keysFolder?: string;
  readonly mail: MailSettings | null;
  readonly limits?: { requests: number; mails: number };
};

/** A city on loopback whose calendar the test turns: gateway, one terminal, and what both say of a reminder. */
export async function cityForTest(options: Options) {
  const { demo, list, keysFolder = demo.gatewayFolder, mail, limits } = options;
  const state = await mkdtemp(join(options.folder, 'state-'));
  let now = Date.parse('2026-11-19T10:00:00+01:00');
  const clock: Clock = { instant: () => now, today: () => isoDayInBerlin(now) };
  const key = machineKeyForTest();
  const open = () =>
    startGateway({
      stateFolder: state,
      keysFolder,
      port: 0,
      clock,
      mail,
      ...(limits === undefined ? {} : { reminderLimits: limits }),
    });
  let gateway: Gateway = await open();
  let machine: Caller = caller(gateway.url, key, clock);
  const body = { code: gateway.makeEnrolmentCode(), publicKey: key.x, site: 'Stadtteilzentrum Oppum' };
  await machine(routes.enrol, {}, JSON.stringify(body));

  const reminders = list.destinations.find((entry) => entry.destinationId === REMINDERS);
  if (reminders === undefined) throw new Error('no reminder service in the list');

  return {
    state,
    clock,
    gateway: () => gateway,
    call: (...call: Parameters<Caller>) => machine(...call),
    /** Turns the clock and lets the service look once. */
    async at(instant: string) {
      now = Date.parse(instant);
      await gateway.remind();
    },
    turn(instant: string) {
      now = Date.parse(instant);
    },
    async stop() {
      await gateway.close();
    },
    async restart() {
      gateway = await open();
      machine = caller(gateway.url, key, clock);
      await gateway.remind();
    },
    seal: (data: unknown, more: Partial<Parameters<typeof sealApplication>[0]> = {}) =>
      sealed(reminders, clock, data, more),
    /** As a terminal does, and waits until the service has looked. */
    async send(envelope: SealedEnvelope) {
      const submissionId = await deliver(machine, envelope);
      await gateway.remind();
      return submissionId;
    },
    async askFor(request: unknown) {
      const envelope = await sealed(reminders, clock, request, {});
      const submissionId = await deliver(machine, envelope);
      await gateway.remind();
      return { envelope, submissionId };
    },
    async status(pinHash = PIN_HASH, caseHash = CASE_HASH) {
      const response = await machine(routes.reminderStatus, {}, JSON.stringify({ caseHash, pinHash }));
      return response.ok ? reminderStatusSchema.parse(await response.json()).reminders : response.status;
    },
    async revoke(pinHash = PIN_HASH, caseHash = CASE_HASH) {
      const response = await machine(routes.revokeReminders, {}, JSON.stringify({ caseHash, pinHash }));
      return response.ok ? remindersRevokedSchema.parse(await response.json()).deleted : response.status;
    },
    /** States of the events as the terminal verifies them: signature, case and tags. */
    async events(submissionId: string, envelope: SealedEnvelope) {
      const response = await machine(routes.events, { submissionId });
      if (!response.ok) return response.status;
      const keys = eventKeysOf(list, envelope.destinationId);
      const { eventLog } = eventLogSchema.parse(await response.json());
      const expected = { submissionId, caseHash: envelope.caseHash, tags: tagsOf(envelope) };
      return Promise.all(
        eventLog.map(async (token) => {
          const verified = keys === null ? null : await verifyEvent(token, keys, expected);
          return verified?.ok === true ? verified.value.state : 'not valid';
        }),
      );
    },
    office: (signing: JWK) => caller(gateway.url, signing, clock),
    /** Which of these words stand in any byte of the state folder, names of files included. */
    found: async (words: readonly string[]) => {
      const bytes = await allBytes(state);
      return words.filter((word) => bytes.includes(word));
    },
  };
}

export type City = Awaited<ReturnType<typeof cityForTest>>;

async function sealed(
  destination: Destination,
  clock: Clock,
  data: unknown,
  more: Partial<Parameters<typeof sealApplication>[0]>,
): Promise<SealedEnvelope> {
  const envelope = await sealApplication({
    envelopeId: uuidV7(clock.instant()),
    destination,
    now: clock.instant(),
    caseHash: CASE_HASH,
    pinHash: PIN_HASH,
    publicService: { identifier: null, name: 'Erinnerung' },
    signatureRequired: false,
    applicationDate: clock.today(),
    data,
    attachments: [],
    ...more,
  });
  if (!envelope.ok) throw new Error(envelope.error);
  return envelope.value;
}

async function allBytes(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const parts = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? Buffer.concat([Buffer.from(path), await readFile(path)]) : Buffer.from(path);
    }),
  );
  return Buffer.concat(parts);
}
