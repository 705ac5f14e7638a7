import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { ReminderRequest } from '#shared/reminders';
import { type DestinationList, signDestinationList, tagsOf, verifyDestinationList } from '#shared/sealing';
import { probeSchema, routes } from '#shared/wire';
import { type DemoOffice, makeDemoOffice } from '../index.ts';
import { CASE_HASH, PIN_HASH } from '../terminal.fixture.ts';
import { type City, cityForTest, EMAIL, LETTER, REMINDERS } from './city.fixture.ts';
import { type MailSink, mailSink } from './mail-sink.fixture.ts';

let folder = '';
let demo: DemoOffice;
let list: DestinationList;
let sink: MailSink;
let city: City;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reminders-'));
  demo = await makeDemoOffice(join(folder, 'demo'), fixedClock('2026-11-19T10:00:00+01:00'));
  const verified = await verifyDestinationList(demo.signedList, demo.cityKey);
  if (!verified.ok) throw new Error(verified.error);
  list = verified.value;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  sink = await mailSink();
  city = await open();
});
afterEach(async () => {
  await city.stop().catch(() => undefined);
  await sink.close();
});

const open = (more: Partial<Parameters<typeof cityForTest>[0]> = {}) =>
  cityForTest({ demo, list, folder, mail: sink.settings, ...more });

const morning = (day: string) => `${day}T08:00:00+01:00`;
const mails = () => sink.taken.length;

/** Looks into the table of days as nobody else can. The gateway must not run. */
function behind<Value>(work: (database: DatabaseSync) => Value): Value {
  const database = new DatabaseSync(join(city.state, 'gateway.sqlite'));
  try {
    return work(database);
  } finally {
    database.close();
  }
}

describe('what is no request for reminders', () => {
  const day = (count: number) => `2026-12-0${count}`;
  test.each<[string, unknown]>([
    ['an application', { antrag: { name: 'Erika Beispiel' } }],
    ['nothing', null],
    ['another version', { ...EMAIL, version: 2 }],
    ["a text of one's own", { ...EMAIL, text: 'Rufen Sie mich an' }],
    ['five days', { ...EMAIL, days: [1, 2, 3, 4, 5].map(day), lastDay: day(6) }],
    ['no day', { ...EMAIL, days: [] }],
    ['days out of order', { ...EMAIL, days: [day(2), day(1)] }],
    ['the same day twice', { ...EMAIL, days: [day(1), day(1)] }],
    ['a day after the last', { ...EMAIL, lastDay: '2026-12-01' }],
    ['a day that is none', { ...EMAIL, days: ['2026-11-31'] }],
    ['over already', { ...EMAIL, days: ['2026-11-17'], lastDay: '2026-11-18' }],
    ['more than 400 days ahead', { ...EMAIL, lastDay: '2027-12-25' }],
    ['an address that is none', { ...EMAIL, channel: { by: 'email', address: 'erika' } }],
    ['two addresses', { ...EMAIL, channel: { by: 'email', address: 'erika@example.org,max@example.org' } }],
    ['headers in the address', { ...EMAIL, channel: { by: 'email', address: 'e@example.org\r\nBcc: m@example.org' } }],
    ['a letter of six lines', { ...LETTER, channel: { by: 'letter', lines: ['a', 'b', 'c', 'd', 'e', 'f'] } }],
  ])('%s: rejected, and what was sealed is gone', async (_name, request) => {
    const { submissionId, envelope } = await city.askFor(request);
    expect(await city.events(submissionId, envelope)).toEqual(['create', 'submit', 'reject']);
    expect(await city.status()).toEqual([]);
    expect(await city.found([envelope.data.slice(0, 200), envelope.metadata.slice(0, 200)])).toEqual([]);
    for (const hour of ['08', '20']) await city.at(`2026-11-23T${hour}:00:00+01:00`);
    expect(mails()).toBe(0);
  });

  test('the last day it takes is 400 days ahead', async () => {
    await city.askFor({ ...EMAIL, lastDay: '2027-12-24' });
    expect(await city.status()).toHaveLength(1);
  });

  test('with a document, for another case, or far too long: rejected', async () => {
    const attachments = [
      {
        id: crypto.randomUUID(),
        filename: 'Brief.pdf',
        mimeType: 'application/pdf',
        bytes: new Uint8Array(10).fill(1),
      },
    ];
    const otherCase = { ...(await city.seal(EMAIL, { caseHash: 'c'.repeat(64) })), caseHash: CASE_HASH };
    const otherId = { ...(await city.seal(EMAIL)), id: crypto.randomUUID() };
    const long = await city.seal({ ...EMAIL, padding: 'x'.repeat(60_000) });
    for (const envelope of [await city.seal(EMAIL, { attachments }), otherCase, otherId, long]) {
      const submissionId = await city.send(envelope);
      expect(await city.events(submissionId, envelope)).toEqual(['create', 'submit', 'reject']);
    }
    expect(await city.status()).toEqual([]);
  });

  test('sealed to a key the gateway does not hold: it waits, and the status says so; it can be taken back', async () => {
    const [other] = list.destinations;
    if (other === undefined) throw new Error('no destination');
    const envelope = await city.seal(EMAIL, { destination: { ...other, destinationId: REMINDERS } });
    const submissionId = await city.send(envelope);
    expect(await city.events(submissionId, envelope)).toEqual(['create', 'submit']);
    expect(await city.status()).toEqual([{ state: 'waiting', by: null, days: [], lastDay: null }]);
    expect(await city.revoke()).toBe(1);
    expect(await city.status()).toBe(404);
  });

  test('what was refused is forgotten after a month', async () => {
    const { submissionId, envelope } = await city.askFor({});
    await city.at('2026-12-19T12:00:00+01:00');
    expect(await city.events(submissionId, envelope)).toEqual(['create', 'submit', 'reject']);
    await city.at('2026-12-20T12:00:00+01:00');
    expect(await city.found([submissionId, envelope.id, envelope.caseHash])).toEqual([]);
  });
});

describe('deleted', () => {
  const PERSON = ['erika@example.org', 'Erika', 'Beispiel', 'Musterstra', 'erinnert werden'];
  const traces = (submissionId: string, envelope: Awaited<ReturnType<City['seal']>>) => [
    submissionId,
    envelope.id,
    envelope.caseHash,
    envelope.pinHash,
    ...tagsOf(envelope),
    envelope.data.slice(0, 100),
  ];

  test.each<[string, ReminderRequest]>([
    ['an e-mail', EMAIL],
    ['a letter', LETTER],
  ])('at no time does address, name or text of %s stand on the disk', async (_name, request) => {
    await city.askFor(request);
    expect(await city.found(PERSON)).toEqual([]);
    sink.refuse = { at: 'recipient', answer: 451 };
    await city.at(morning('2026-11-23'));
    expect(await city.found(PERSON)).toEqual([]);
    sink.refuse = { at: 'recipient', answer: 550 };
    await city.at(morning('2026-11-27'));
    sink.refuse = null;
    await city.at(morning('2026-11-30'));
    expect(await city.found(PERSON)).toEqual([]);
  });

  test('after the last day no byte of the state folder names it', async () => {
    const { submissionId, envelope } = await city.askFor(EMAIL);
    await city.status('c'.repeat(64));
    const words = traces(submissionId, envelope);
    expect(await city.found(words)).toEqual(words);
    await city.at(morning('2026-12-04'));
    expect(await city.found(words)).toEqual([]);
    await city.stop();
    expect(await city.found(words)).toEqual([]);
    await city.restart();
  });

  test('taken back, it is gone at once', async () => {
    const { submissionId, envelope } = await city.askFor(EMAIL);
    const words = traces(submissionId, envelope);
    expect(await city.found(words)).toEqual(words);
    expect(await city.revoke()).toBe(1);
    expect(await city.found(words)).toEqual([]);
    expect(await city.status()).toBe(404);
    await city.at(morning('2026-11-23'));
    expect(mails()).toBe(0);
  });

  test('taken back while a mail is on its way: nothing comes back to life', async () => {
    const { submissionId, envelope } = await city.askFor(EMAIL);
    sink.refuse = { at: 'recipient', answer: 'hangs' };
    city.turn(morning('2026-11-23'));
    const looking = city.gateway().remind();
    while (sink.connections() === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await city.revoke()).toBe(1);
    await city.stop();
    await looking;
    expect(await city.found(traces(submissionId, envelope))).toEqual([]);
    await city.restart();
    expect(await city.status()).toBe(404);
  });

  test('the same envelope sent again after that is refused, and its terminal still learns both answers', async () => {
    const { submissionId, envelope } = await city.askFor(EMAIL);
    await city.revoke();
    expect(await city.events(submissionId, envelope)).toEqual(['create', 'submit', 'accept']);
    expect(await city.events(crypto.randomUUID(), envelope)).toBe(404);
    const again = await city.send(envelope);
    expect(await city.events(again, envelope)).toEqual(['create', 'submit', 'reject']);
    expect(await city.status()).toEqual([]);
    for (const day of EMAIL.days) await city.at(morning(day));
    expect(mails()).toBe(0);
  });

  test('the tombstone goes too; by then the envelope is over', async () => {
    const { submissionId, envelope } = await city.askFor(EMAIL);
    await city.revoke();
    await city.at('2026-12-20T08:00:00+01:00');
    await city.stop();
    expect(behind((database) => database.prepare('SELECT COUNT(*) AS n FROM forgotten_reminders').get())).toEqual({
      n: 0,
    });
    await city.restart();
    expect(await city.events(submissionId, envelope)).toBe(404);
    const again = await city.send(envelope);
    expect(await city.events(again, envelope)).toEqual(['create', 'submit', 'reject']);
  });

  test('a reminder goes, the application of the same case stays', async () => {
    const [office] = list.destinations;
    if (office === undefined) throw new Error('no destination');
    await city.send(await city.seal({ antrag: {} }, { destination: office }));
    await city.askFor(EMAIL);
    await city.askFor(LETTER);
    expect(await city.revoke()).toBe(2);
    expect(await city.revoke()).toBe(0);
    expect(await city.status()).toEqual([]);
    const body = JSON.stringify({ caseHash: CASE_HASH, pinHash: PIN_HASH });
    expect((await city.call(routes.caseStatus, {}, body)).status).toBe(200);
  });
});

describe('who may ask', () => {
  test('wrong PINs are counted over all questions about a case, and lock revoking too', async () => {
    await city.askFor(EMAIL);
    const wrong = 'c'.repeat(64);
    const body = JSON.stringify({ caseHash: CASE_HASH, pinHash: wrong });
    expect((await city.call(routes.caseStatus, {}, body)).status).toBe(404);
    expect(await city.status(wrong)).toBe(404);
    expect(await city.revoke(wrong)).toBe(404);
    expect(await city.status(wrong)).toBe(404);
    expect(await city.revoke(wrong)).toBe(429);
    expect(await city.revoke()).toBe(429);
    expect(await city.status()).toBe(429);
  });

  test('unsigned or malformed: refused', async () => {
    for (const route of [routes.reminderStatus, routes.revokeReminders]) {
      const url = city.gateway().url + route.path;
      const unsigned = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect(unsigned.status).toBe(401);
      expect((await city.call(route, {}, '{"caseHash":"x"}')).status).toBe(400);
    }
  });

  test('a terminal that asks for too many, and an address that gets too many', async () => {
    await city.stop();
    city = await open({ limits: { requests: 3, mails: 2 } });
    for (let count = 0; count < 3; count += 1) await city.askFor(EMAIL);
    const { submissionId, envelope } = await city.askFor(EMAIL);
    expect(await city.events(submissionId, envelope)).toEqual(['create', 'submit', 'reject']);
    await city.at(morning('2026-11-23'));
    expect(mails()).toBe(2);
    await city.askFor({ ...EMAIL, channel: { by: 'email', address: 'max@example.org' } });
    expect(sink.taken.at(-1)?.to).toBe('max@example.org');
  });
});

describe('keys', () => {
  test('after a change of keys what was sealed to the old one is still sent', async () => {
    const keysFolder = await mkdtemp(join(folder, 'changed-'));
    await cp(demo.gatewayFolder, keysFolder, { recursive: true });
    await city.stop();
    city = await open({ keysFolder });
    await city.askFor(EMAIL);
    await city.stop();

    const path = join(keysFolder, 'reminder-service.private.json');
    const { wrap, ...keys } = JSON.parse(await readFile(path, 'utf8'));
    const office = JSON.parse(await readFile(join(demo.officeFolder, 'office.private.json'), 'utf8'));
    await writeFile(path, JSON.stringify({ ...keys, wrap: office.wrap, formerWraps: [wrap] }));
    const listed = list.destinations[0]?.keys ?? [];
    const changed = list.destinations.map((entry) =>
      entry.destinationId === REMINDERS ? { ...entry, keys: listed } : entry,
    );
    const signed = await signDestinationList({ ...list, destinations: changed }, demo.cityPrivateKey);
    await writeFile(join(keysFolder, 'destinations.jws'), signed);
    city.turn(morning('2026-11-23'));
    await city.restart();
    expect(mails()).toBe(1);
  });
});

describe('a gateway without a reminder service', () => {
  test('what is sealed to one waits as for any office, and no route pretends', async () => {
    const keysFolder = join(folder, 'without');
    await cp(demo.gatewayFolder, keysFolder, { recursive: true });
    await rm(join(keysFolder, 'reminder-service.private.json'));
    await city.stop();
    city = await open({ keysFolder });
    const { submissionId, envelope } = await city.askFor(EMAIL);
    expect(await city.events(submissionId, envelope)).toEqual(['create', 'submit']);
    expect(await city.status()).toBe(404);
    expect(probeSchema.parse(await (await city.call(routes.probe)).json())).not.toHaveProperty('reminders');
  });

  test('keys that are not in the signed list: the gateway does not start', async () => {
    const keysFolder = await mkdtemp(join(folder, 'foreign-'));
    await cp(demo.gatewayFolder, keysFolder, { recursive: true });
    const path = join(keysFolder, 'reminder-service.private.json');
    const keys = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...keys, wrap: { ...keys.wrap, kid: 'anders' } }));
    await expect(open({ keysFolder })).rejects.toThrow('stehen nicht in der Liste');
    await writeFile(path, JSON.stringify({ ...keys, letterOffice: crypto.randomUUID() }));
    await expect(open({ keysFolder })).rejects.toThrow('druckt, steht nicht');
  });
});
