import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { compactDecrypt, type JWK } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { ReminderRequest } from '#shared/reminders';
import { type DestinationList, tagsOf, verifyDestinationList } from '#shared/sealing';
import {
  arrivalsSchema,
  demoOfficeKeysSchema,
  letterToPrintSchema,
  probeSchema,
  routes,
  sealedLettersSchema,
} from '#shared/wire';
import { type DemoOffice, makeDemoOffice } from '../index.ts';
import { CASE_HASH, PIN_HASH } from '../terminal.fixture.ts';
import { type City, cityForTest, EMAIL, LETTER, REMINDERS } from './city.fixture.ts';
import { type MailSink, mailSink, readMail } from './mail-sink.fixture.ts';

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

describe('a reminder by e-mail', () => {
  test('is received as by any office, sent on each of its days from eight, and gone after the last', async () => {
    const { submissionId, envelope } = await city.askFor(EMAIL);
    expect(await city.events(submissionId, envelope)).toEqual(['create', 'submit', 'accept']);
    const sent = (...days: boolean[]) => [
      {
        state: 'active',
        by: 'email',
        days: EMAIL.days.map((day, at) => ({ day, sent: days[at] ?? false })),
        lastDay: '2026-12-03',
      },
    ];
    expect(await city.status()).toEqual(sent());

    await city.at('2026-11-22T12:00:00+01:00');
    await city.at('2026-11-23T07:59:59+01:00');
    expect(mails()).toBe(0);
    await city.at(morning('2026-11-23'));
    expect(await city.status()).toEqual(sent(true));
    expect(sink.taken[0]?.to).toBe('erika@example.org');
    expect(readMail(sink.taken[0]?.raw ?? '').text).toContain('Donnerstag, 3. Dezember 2026');
    for (const day of EMAIL.days.slice(1)) await city.at(morning(day));
    expect(await city.status()).toEqual(sent(true, true, true, true));
    await city.at('2026-12-03T23:59:59+01:00');
    expect(await city.status()).toEqual(sent(true, true, true, true));
    await city.at('2026-12-04T00:00:00+01:00');
    expect(await city.status()).toBe(404);
    expect(mails()).toBe(4);
  });

  test('is sent once, however often and at once the service looks, and across a restart', async () => {
    await city.askFor(EMAIL);
    city.turn(morning('2026-11-23'));
    await Promise.all([1, 2, 3, 4].map(() => city.gateway().remind()));
    await city.at('2026-11-23T12:00:00+01:00');
    await city.stop();
    await city.restart();
    expect(mails()).toBe(1);
  });

  test('after a week without power only the newest day that is due is sent', async () => {
    await city.askFor(EMAIL);
    await city.at(morning('2026-11-30'));
    await city.at('2026-11-30T18:00:00+01:00');
    expect(mails()).toBe(1);
    expect(await city.status()).toMatchObject([
      { days: [{ sent: false }, { sent: false }, { sent: true }, { sent: false }] },
    ]);
  });

  test('asked for on its day after eight it leaves at once', async () => {
    city.turn('2026-11-23T15:00:00+01:00');
    await city.askFor(EMAIL);
    expect(mails()).toBe(1);
  });

  test.each([
    ['spring', '2027-03-28', '2027-03-28T05:59:59Z', '2027-03-28T06:00:00Z', '2027-03-28T21:59:59Z'],
    ['autumn', '2027-10-31', '2027-10-31T06:59:59Z', '2027-10-31T07:00:00Z', '2027-10-31T22:59:59Z'],
  ])('on the day the clocks change in %s: eight and midnight are those of Krefeld', async (_name, day, ...times) => {
    const [before, eight, last] = times as [string, string, string];
    await city.askFor({ ...EMAIL, days: [day], lastDay: day });
    await city.at(before);
    expect(mails()).toBe(0);
    await city.at(eight);
    expect(mails()).toBe(1);
    await city.at(last);
    expect(await city.status()).toHaveLength(1);
    await city.at(new Date(Date.parse(last) + 1000).toISOString());
    expect(await city.status()).toBe(404);
  });
});

describe('a power cut', () => {
  const state = () =>
    behind((database) => database.prepare(`SELECT state FROM reminder_days WHERE day = ?`).get('2026-11-23'));
  const cutWhileSending = () =>
    behind((database) =>
      database.prepare(`UPDATE reminder_days SET state = 'sending' WHERE day = ?`).run('2026-11-23'),
    );

  test('while a mail is on its way: it is sent once more, and after a second one given up', async () => {
    await city.askFor(EMAIL);
    await city.stop();
    cutWhileSending();
    city.turn(morning('2026-11-23'));
    await city.restart();
    expect(mails()).toBe(1);
    await city.stop();
    expect(state()).toEqual({ state: 'sent' });
    cutWhileSending();
    await city.restart();
    expect(mails()).toBe(1);
    await city.stop();
    expect(state()).toEqual({ state: 'given-up' });
    await city.restart();
  });

  test('between taking up and answering: the answer follows, and there is one', async () => {
    const { submissionId, envelope } = await city.askFor(EMAIL);
    await city.stop();
    behind((database) => database.exec(`DELETE FROM events WHERE state = 'accept'`));
    await city.restart();
    expect(await city.events(submissionId, envelope)).toEqual(['create', 'submit', 'accept']);
    expect(await city.status()).toHaveLength(1);
  });

  test('between deleting the sealed parts and the rows: the rows follow when it is due', async () => {
    const { submissionId } = await city.askFor(EMAIL);
    await rm(join(city.state, 'blobs', submissionId), { recursive: true });
    await city.at(morning('2026-11-23'));
    expect(await city.status()).toBe(404);
    expect(mails()).toBe(0);
  });
});

describe('a mail server that does not take it', () => {
  const tries = () => sink.connections();

  test('"later" is tried again the same day, ever more rarely, and counts as sent only when taken', async () => {
    await city.askFor(EMAIL);
    sink.refuse = { at: 'recipient', answer: 451 };
    await city.at(morning('2026-11-23'));
    await city.at('2026-11-23T08:04:59+01:00');
    expect(tries()).toBe(1);
    await city.at('2026-11-23T08:05:00+01:00');
    await city.at('2026-11-23T08:19:00+01:00');
    expect(tries()).toBe(2);
    expect(await city.status()).toMatchObject([{ days: [{ sent: false }, {}, {}, {}] }]);
    sink.refuse = null;
    await city.at('2026-11-23T08:20:00+01:00');
    expect(mails()).toBe(1);
    expect(await city.status()).toMatchObject([{ days: [{ sent: true }, {}, {}, {}] }]);
  });

  test('"never" is given up for the day, and the status does not claim it', async () => {
    await city.askFor(EMAIL);
    sink.refuse = { at: 'recipient', answer: 550 };
    for (const hour of ['08', '12', '20']) await city.at(`2026-11-23T${hour}:00:00+01:00`);
    expect(tries()).toBe(1);
    sink.refuse = null;
    await city.at(morning('2026-11-27'));
    expect(await city.status()).toMatchObject([{ days: [{ sent: false }, { sent: true }, {}, {}] }]);
  });

  test('a server that is down is asked once a round, then left alone for a while; nothing is lost', async () => {
    await city.askFor(EMAIL);
    await city.askFor(EMAIL);
    sink.refuse = { at: 'sender', answer: 451 };
    await city.at(morning('2026-11-23'));
    await city.at('2026-11-23T08:04:00+01:00');
    expect(tries()).toBe(1);
    await city.at('2026-11-23T08:06:00+01:00');
    await city.at('2026-11-23T08:12:00+01:00');
    expect(tries()).toBe(2);
    sink.refuse = null;
    await city.at('2026-11-23T08:30:00+01:00');
    expect(mails()).toBe(2);
  });

  test('no answer after the whole mail: once more, never a third time', async () => {
    await city.askFor({ ...EMAIL, days: ['2026-11-23'] });
    sink.refuse = { at: 'message', answer: 'hangs-up' };
    await city.at(morning('2026-11-23'));
    for (const hour of ['10', '12', '14', '16']) await city.at(`2026-11-23T${hour}:00:00+01:00`);
    expect(sink.seen()).toBe(2);
    expect(await city.status()).toMatchObject([{ days: [{ sent: false }] }]);
  });

  test('on the day after the last it is not tried any more', async () => {
    await city.askFor({ ...EMAIL, days: ['2026-12-03'] });
    sink.refuse = { at: 'recipient', answer: 451 };
    await city.at(morning('2026-12-03'));
    await city.at(morning('2026-12-04'));
    expect(tries()).toBe(1);
  });

  test('none is set: taken up, unsent, said so, and the probe offers letters only', async () => {
    await city.stop();
    city = await open({ mail: null });
    const { submissionId, envelope } = await city.askFor(EMAIL);
    await city.at(morning('2026-11-23'));
    expect(await city.events(submissionId, envelope)).toContain('accept');
    expect(await city.status()).toMatchObject([{ state: 'active', days: [{ sent: false }, {}, {}, {}] }]);
    expect(probeSchema.parse(await (await city.call(routes.probe)).json()).reminders).toEqual(['letter']);
  });
});

describe('letters', () => {
  async function officeOf(file: string) {
    const keys = demoOfficeKeysSchema.parse(JSON.parse(await readFile(join(demo.officeFolder, file), 'utf8')));
    const call = city.office(keys.signing as JWK);
    return {
      call,
      letters: async () => {
        const text = await (await call(routes.reminderLetters)).text();
        return { text, ...sealedLettersSchema.parse(JSON.parse(text)) };
      },
      open: async (jwe = '') => {
        const { plaintext } = await compactDecrypt(jwe, keys.wrap as JWK);
        return letterToPrintSchema.parse(JSON.parse(Buffer.from(plaintext).toString('utf8')));
      },
    };
  }
  const report = (letters: readonly { submissionId: string; day: string }[]) =>
    JSON.stringify({ letters: letters.map(({ submissionId, day }) => ({ submissionId, day })) });

  test('a due letter waits for the printing office, sealed to it; printed it counts as sent', async () => {
    await city.askFor({ ...LETTER, language: 'ar' });
    const printer = await officeOf('callback.private.json');
    expect((await printer.letters()).letters).toEqual([]);
    await city.at(morning('2026-11-23'));
    expect(await city.status()).toMatchObject([{ by: 'letter', days: [{ sent: false }, {}, {}, {}] }]);

    const { text, letters } = await printer.letters();
    expect(text).not.toMatch(/Erika|Muster|Krefeld/);
    const letter = await printer.open(letters[0]?.sealed);
    expect(letter).toMatchObject({
      language: 'ar',
      subject: 'تذكيرك',
      address: ['Erika Beispiel', 'Musterstraße 1', '47798 Krefeld'],
    });
    expect((await printer.letters()).letters).toHaveLength(1);

    expect((await printer.call(routes.lettersPrinted, {}, report(letters))).status).toBe(204);
    expect((await printer.letters()).letters).toEqual([]);
    expect(await city.status()).toMatchObject([{ days: [{ sent: true }, {}, {}, {}] }]);
    expect(mails()).toBe(0);
  });

  test('one that nobody printed is replaced by the next day, and gone after the last', async () => {
    await city.askFor(LETTER);
    const printer = await officeOf('callback.private.json');
    await city.at(morning('2026-11-23'));
    await city.at(morning('2026-11-27'));
    expect((await printer.letters()).letters.map(({ day }) => day)).toEqual(['2026-11-27']);
    await city.at(morning('2026-12-04'));
    expect((await printer.letters()).letters).toEqual([]);
  });

  test('any other office, and a terminal, gets nothing', async () => {
    await city.askFor(LETTER);
    await city.at(morning('2026-11-23'));
    const other = await officeOf('office.private.json');
    expect((await other.call(routes.reminderLetters)).status).toBe(404);
    expect((await city.call(routes.reminderLetters)).status).toBe(401);
    const { letters } = await (await officeOf('callback.private.json')).letters();
    expect((await other.call(routes.lettersPrinted, {}, report(letters))).status).toBe(404);
    expect(await city.status()).toMatchObject([{ days: [{ sent: false }, {}, {}, {}] }]);
  });

  test('nonsense is refused; a report about a mail or an unknown letter changes nothing', async () => {
    const { submissionId } = await city.askFor(EMAIL);
    const printer = await officeOf('callback.private.json');
    for (const body of ['', '{}', '{"letters":[{"submissionId":"x","day":"2026-11-23"}]}']) {
      expect((await printer.call(routes.lettersPrinted, {}, body)).status).toBe(400);
    }
    const forged = [
      { submissionId, day: '2026-11-23' },
      { submissionId: crypto.randomUUID(), day: '2026-11-23' },
    ];
    expect((await printer.call(routes.lettersPrinted, {}, report(forged))).status).toBe(204);
    await city.at(morning('2026-11-23'));
    expect(mails()).toBe(1);
  });

  test('the service is no inbox: nobody but itself sees what arrives there', async () => {
    await city.askFor(LETTER);
    for (const file of ['office.private.json', 'callback.private.json']) {
      const { call } = await officeOf(file);
      expect(arrivalsSchema.parse(await (await call(routes.arrivals)).json()).arrivals).toEqual([]);
    }
  });
});

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
