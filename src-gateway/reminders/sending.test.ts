import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { compactDecrypt, type JWK } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import { type DestinationList, verifyDestinationList } from '#shared/sealing';
import {
  arrivalsSchema,
  demoOfficeKeysSchema,
  letterToPrintSchema,
  probeSchema,
  routes,
  sealedLettersSchema,
} from '#shared/wire';
import { type DemoOffice, makeDemoOffice } from '../index.ts';
import { type City, cityForTest, EMAIL, LETTER } from './city.fixture.ts';
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
