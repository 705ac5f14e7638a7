import { describe, expect, test } from 'vitest';
import type { Leistung } from '#shared/content';
import type { Matter } from '#shared/matters';
import { entriesOf, openDays, type Told } from './entries.ts';

const TODAY = '2026-11-19';
/** Only what the list asks of a Leistung. */
const leistung = (key: string) => ({ key, title: { de: key } }) as unknown as Leistung;
const wohngeld = leistung('wohngeld');

const matter = (id: string, topic: Matter['topic'], input: Matter['input']): Matter => ({
  id,
  topic,
  input,
  sender: null,
  reference: null,
  from: 'typed',
});
/** Samira's Widerspruch: letter and post 9 November, received on the 17th (look.md 11). */
const refusal = matter('refusal', 'widerspruch', {
  kind: 'remedy',
  regime: 'SGG',
  trigger: 'post_inland',
  letterDate: '2026-11-09',
  postedOn: '2026-11-09',
  receivedOn: '2026-11-17',
  authorityState: 'NW',
});
const termin = matter('termin', 'appointment', { kind: 'appointment', date: '2026-11-25' });

const told = (part: Partial<Told>): Told => ({ matters: [], begun: null, sent: null, found: [], ...part });
const shortOf = (part: Partial<Told>, today = TODAY) =>
  entriesOf(told(part), today).map(({ kind, day, latest, passed }) => ({ kind, day, latest, passed }));

describe('one list of everything with a day', () => {
  test('the nearest stands first, whatever it is', () => {
    expect(shortOf({ matters: [refusal, termin], begun: wohngeld })).toEqual([
      { kind: 'matter', day: '2026-11-25', latest: null, passed: null },
      { kind: 'begun', day: '2026-11-30', latest: null, passed: null },
      { kind: 'matter', day: '2026-12-14', latest: '2026-12-17', passed: null },
    ]);
  });

  test('a day on which no office is open has a better one before it', () => {
    const [renewal] = entriesOf(
      told({ matters: [matter('r', 'renewal', { kind: 'renewal', benefit: 'wohngeld', periodEnd: '2026-12-31' })] }),
      TODAY,
    );
    expect(renewal).toMatchObject({
      day: '2027-01-31',
      better: '2027-01-29',
      adviseFrom: '2026-11-01',
      adviseNow: true,
    });
  });

  test('an empty visit has an empty list', () => {
    expect(entriesOf(told({}), TODAY)).toEqual([]);
  });

  test('where only the latest day is left it counts, and stands where it is near', () => {
    const [first] = shortOf({ matters: [refusal], begun: wohngeld }, '2026-12-15');
    expect(first).toEqual({ kind: 'matter', day: '2026-12-14', latest: '2026-12-17', passed: 'safe' });
  });

  test('what is over stays in the list, at its end, the last one first', () => {
    const long = matter('long', 'reply', { kind: 'fixed_date', date: '2026-03-02' });
    const entries = entriesOf(told({ matters: [long, refusal], begun: wohngeld }), '2026-12-18');
    expect(entries.map(({ id, passed }) => [id, passed])).toEqual([
      ['begun/wohngeld', null],
      ['refusal', 'both'],
      ['long', 'both'],
    ]);
  });

  test('the last day itself is not over', () => {
    expect(shortOf({ matters: [termin] }, '2026-11-25')[0]?.passed).toBeNull();
    expect(shortOf({ matters: [termin] }, '2026-11-26')[0]?.passed).toBe('both');
  });

  test('a waiting time has a first day, and nothing is over when it has come', () => {
    const waiting = matter('w', 'waiting', {
      kind: 'inactivity',
      regime: 'SGG',
      subject: 'objection',
      filedOn: '2026-06-01',
    });
    expect(shortOf({ matters: [waiting] })).toEqual([
      { kind: 'matter', day: '2026-09-02', latest: null, passed: null },
    ]);
  });

  test('what cannot be counted is shown without a day, never with a wrong one', () => {
    const impossible = matter('x', 'reply', { kind: 'fixed_date', date: '2026-02-31' });
    expect(shortOf({ matters: [impossible, termin] }).map(({ day }) => day)).toEqual(['2026-11-25', null]);
  });

  test('reminder days before today are left out', () => {
    const [entry] = entriesOf(told({ matters: [refusal] }), '2026-12-10');
    expect(entry?.kind === 'matter' ? entry.reminders : []).toEqual(['2026-12-11']);
  });
});

describe('applications and their month', () => {
  test('begun: the month of arrival runs out with its last day, also on a Sunday', () => {
    expect(shortOf({ begun: wohngeld }, '2027-02-10')).toEqual([
      { kind: 'begun', day: '2027-02-28', latest: null, passed: null },
    ]);
  });

  test('saved in this device is not arrived: the month still runs', () => {
    const sent = { leistung: wohngeld, delivery: { state: 'saved', receivedOn: null } } as const;
    expect(shortOf({ sent })[0]).toEqual({ kind: 'sent', day: '2026-11-30', latest: null, passed: null });
  });

  test('arrived: its month counts from the arrival, and nothing runs any more', () => {
    const sent = { leistung: wohngeld, delivery: { state: 'received', receivedOn: '2026-10-30' } } as const;
    const entries = entriesOf(told({ sent }), '2026-11-02');
    expect(entries.find(({ kind }) => kind === 'sent')).toMatchObject({ day: null, rule: { from: '2026-10-01' } });
    expect(openDays(entries)).toBe(0);
  });

  test('the next application: twelve months from the month of arrival, advised two months before their end', () => {
    const sent = { leistung: wohngeld, delivery: { state: 'received', receivedOn: '2026-11-19' } } as const;
    expect(entriesOf(told({ sent }), TODAY).find(({ kind }) => kind === 'next')).toMatchObject({
      day: '2027-09-01',
      next: { months: 12, until: '2027-10-31' },
    });
  });

  test('Grundsicherung goes on without a new application: a sentence, no day', () => {
    const sent = {
      leistung: leistung('grundsicherung'),
      delivery: { state: 'received', receivedOn: '2026-11-19' },
    } as const;
    expect(entriesOf(told({ sent }), TODAY).find(({ kind }) => kind === 'next')?.day).toBeNull();
  });

  test('sent is not begun any more', () => {
    const sent = { leistung: wohngeld, delivery: { state: 'saved', receivedOn: null } } as const;
    expect(shortOf({ begun: wohngeld, sent }).map(({ kind }) => kind)).toEqual(['sent', 'next']);
  });
});

describe('what the pre-check found', () => {
  test('stands after what the person came with, under the names of the law', () => {
    const found = ['wohngeld', 'kinderzuschlag', 'unterhaltsvorschuss', 'hlu', 'but'].map(leistung);
    const entries = entriesOf(told({ matters: [refusal], found }), TODAY);
    expect(entries.map((entry) => [entry.id, entry.kind === 'found' ? entry.rule.counts : null])).toEqual([
      ['refusal', null],
      // § 18 SGB XII: the day the office knows of it.
      ['found/hlu', 'day'],
      ['found/wohngeld', 'month'],
      ['found/kinderzuschlag', 'month'],
      // § 4 UhVorschG: one month back. Bildung und Teilhabe has no such rule here.
      ['found/unterhaltsvorschuss', 'back'],
    ]);
  });

  test('is not said twice: not for what was begun, sent or counted by hand', () => {
    const start = matter('s', 'start', { kind: 'benefit_start', benefit: 'kiz', appliedOn: TODAY });
    const found = ['wohngeld', 'kinderzuschlag'].map(leistung);
    expect(shortOf({ matters: [start], begun: wohngeld, found }).map(({ kind }) => kind)).not.toContain('found');
  });

  test('counts for nobody who ends: only own days do', () => {
    expect(openDays(entriesOf(told({ matters: [refusal], begun: wohngeld, found: [leistung('sgb2')] }), TODAY))).toBe(
      2,
    );
  });
});
