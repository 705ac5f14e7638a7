import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { localDelivery, removeUnfinished } from '#gateway/delivery';
import { makeServer } from '#gateway/http';
import { type MailSettings, type ReminderLimits, reminderService, smtpChannel } from '#gateway/reminders';
import {
  caseQuestions,
  contentRoutes,
  inboxPage,
  inboxRoutes,
  type Rooms,
  reminderRoutes,
  submissionRoutes,
  terminalRoutes,
} from '#gateway/routes';
import { fileBlobs, openDatabase } from '#gateway/store';
import { enrolment } from '#gateway/terminal';
import type { Clock } from '#shared/basics';
import { readGatewayKeys } from './keys.ts';

/** File in the state folder with the one-time code for the next terminal; readable by the gateway's user only. */
const ENROLMENT_CODE_FILE = 'enrolment-code.txt';
const SWEEP_EVERY = 3_600_000;
const REMINDERS_EVERY = 300_000;

type GatewayOptions = {
  /** Database and sealed bytes. */
  readonly stateFolder: string;
  /** Key of the delivery service, signed destination list, city key (see `KEY_FILES`). */
  readonly keysFolder: string;
  /** Published content packs, `<folder>/<pack>/<version>/`; by default `content` in the state folder. */
  readonly contentFolder?: string | null;
  /** 0 takes a free one. */
  readonly port: number;
  readonly clock: Clock;
  /** Address to bind; 127.0.0.1 unless the city's operators say otherwise (a proxy with TLS stands in front then). */
  readonly host?: string;
  /** Built inbox page; null serves none. */
  readonly inboxFolder?: string | null;
  /** Folder with the private keys of the demonstration office; null in every real operation: the route does not exist. */
  readonly demoOfficeFolder?: string | null;
  /** Mail server of the reminders; without one those by e-mail stay unsent. */
  readonly mail?: MailSettings | null;
  /** What one terminal may ask for and one address may get in a day; by default 200 and 10. */
  readonly reminderLimits?: ReminderLimits;
};

export type Gateway = {
  readonly url: string;
  readonly close: () => Promise<void>;
  /** A one-time code for one terminal. */
  readonly makeEnrolmentCode: () => string;
  /** Removes submissions nobody finished within a day; runs by itself at start and every hour. */
  readonly sweep: () => Promise<number>;
  /** One round of the reminders, where there is such a service; runs by itself at start, after each arrival and every five minutes. */
  readonly remind: () => Promise<void>;
};

/** Starts the gateway and resolves once it listens. Rejects with EADDRINUSE where the port is taken. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { stateFolder, clock, host = '127.0.0.1' } = options;
  const keys = await readGatewayKeys(options.keysFolder);
  await mkdir(stateFolder, { recursive: true, mode: 0o700 });
  const server = makeServer(host);
  const database = openDatabase(join(stateFolder, 'gateway.sqlite'));
  try {
    const blobs = await fileBlobs(join(stateFolder, 'blobs'));
    const { mail = null } = options;
    const reminders =
      keys.reminders === null
        ? null
        : reminderService(
            { database, blobs, clock, keys: keys.reminders, list: keys.list },
            mail === null ? null : smtpChannel(mail, clock.instant),
            options.reminderLimits,
          );
    const rooms: Rooms = {
      database,
      blobs,
      keys,
      clock,
      delivery: localDelivery({ database, blobs, keys, clock }),
      enrolment: enrolment(database, clock.instant),
      reminders,
    };
    const asked = caseQuestions(rooms);
    submissionRoutes(server, rooms);
    terminalRoutes(server, rooms, asked);
    if (reminders !== null) reminderRoutes(server, rooms, asked, reminders);
    contentRoutes(server, options.contentFolder ?? join(stateFolder, 'content'), keys.cityKey);
    inboxRoutes(server, rooms, options.demoOfficeFolder ?? null);
    if (typeof options.inboxFolder === 'string') inboxPage(server, resolve(options.inboxFolder));

    const sweep = () => removeUnfinished(database, blobs, clock.instant());
    await sweep();
    await server.listen({ port: options.port, host });
    const makeEnrolmentCode = rooms.enrolment.makeCode;
    await writeFile(join(stateFolder, ENROLMENT_CODE_FILE), `${makeEnrolmentCode()}\n`, { mode: 0o600 });
    const timers = [
      setInterval(() => void sweep(), SWEEP_EVERY),
      setInterval(() => reminders?.wake(), REMINDERS_EVERY),
    ];
    for (const timer of timers) timer.unref();
    reminders?.wake();
    const { port } = server.server.address() as AddressInfo;
    return {
      url: `http://${host}:${port}`,
      makeEnrolmentCode,
      sweep,
      remind: async () => reminders?.round(),
      async close() {
        for (const timer of timers) clearInterval(timer);
        await server.close();
        await reminders?.close();
        database.close();
      },
    };
  } catch (error) {
    await server.close();
    database.close();
    throw error;
  }
}
