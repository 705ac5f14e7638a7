import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/basics';
import { computeDeadline } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import { startWords } from '../app/words.ts';
import { countingOf } from './counting.ts';
import { monthOnPaper } from './deadline-paper.ts';
import { matters, TODAY } from './matters.fixture.ts';
import { pictureOf } from './picture-marks.ts';
import { shownDays } from './shown-days.ts';
import { subjectOf } from './topics.ts';

const i18n = await startWords();
const words = (key: string, parameters?: object) => i18n.getFixedT('de')(key, { ...parameters });

function picture(matter: Matter, today: string | null = TODAY) {
  const deadline = computeDeadline(matter.input);
  if (!deadline.ok) throw new Error('not computed');
  const subject = subjectOf(matter, deadline);
  const drawn = pictureOf(matter, subject, deadline, shownDays(subject, matter, deadline), today);
  return {
    ...drawn,
    counting: countingOf(matter.input, deadline),
    said: drawn.legend.map(({ text }) => text(words, 'de')),
    days: Object.fromEntries([...drawn.marks].filter(([, as]) => as.join() !== 'counted')),
  };
}

test('the worked story as page 08 draws it', () => {
  const { counting, days, marks } = picture(matters.widerspruch);
  expect(counting).toEqual({
    start: '2026-11-09',
    startName: 'posted',
    known: '2026-11-13',
    raw: '2026-12-13',
    rolled: 'sunday',
  });
  expect(days).toEqual({
    '2026-11-09': ['posted'],
    '2026-11-10': ['post-days'],
    '2026-11-11': ['post-days'],
    '2026-11-12': ['post-days'],
    '2026-11-13': ['known'],
    '2026-11-19': ['counted', 'today'],
    '2026-12-13': ['counted', 'raw'],
    '2026-12-14': ['safe'],
    '2026-12-17': ['legal'],
  });
  expect(marks.get('2026-11-14')).toEqual(['counted']);
});

test('the year of a missing instruction is not drawn as counted, and its far day is left out', () => {
  const { counting, marks, months, said } = picture(matters.klage);
  expect(counting?.raw).toBe('2026-12-12');
  expect(marks.get('2027-01-04')).toBeUndefined();
  expect(months).toEqual(['2026-11-01', '2026-12-01']);
  expect(said).not.toContain('spätestens');
});

test('a way of sending nobody knows is counted from the letter itself, without days of post', () => {
  const unknown = { ...matters.widerspruch, input: { ...matters.widerspruch.input, trigger: 'unknown' } } as Matter;
  expect(picture(unknown).counting).toMatchObject({ start: '2026-11-09', known: null, raw: '2026-12-09' });
});

test('a printed day is not counted, so only the days stand', () => {
  const printed = { ...matters.widerspruch, input: { ...matters.widerspruch.input, printedDate: '2026-12-10' } };
  const { counting, marks } = picture(printed as Matter);
  expect(counting).toBeNull();
  expect([...marks.values()].flat()).not.toContain('counted');
});

describe('every topic has its picture', () => {
  test.each<[keyof typeof matters, readonly string[], readonly string[]]>([
    ['reply', ['2026-11-01', '2026-12-01'], ['abgeschickt', 'diese Tage zählen', 'sicher bis', 'spätestens', 'heute']],
    ['replyByDay', ['2026-11-01', '2026-12-01'], ['sicher bis', 'spätestens', 'heute']],
    ['mahnung', ['2026-11-01'], ['das Ereignis', 'diese Tage zählen', 'sicher bis', 'heute']],
    ['appointment', ['2026-11-01', '2026-12-01'], ['Ihr Termin', 'heute']],
    [
      'event',
      ['2026-11-01'],
      ['das Ereignis', 'zählen', 'Samstag, 28. November 2026: darum geht es weiter', 'sicher bis', 'heute'],
    ],
    [
      'missed',
      ['2026-11-01', '2026-12-01'],
      ['wieder möglich', 'zählen', 'Sonntag, 13. Dezember 2026: darum', 'sicher bis', 'heute'],
    ],
    ['waiting', ['2026-07-01', '2027-01-01'], ['beim Amt angekommen', 'Wartezeit', 'ab diesem Tag']],
    ['review', ['2026-11-01', '2026-12-01'], ['sicher bis', 'heute']],
    ['start', ['2026-11-01'], ['in diesem Monat zählt jeder Tag gleich', 'sicher bis', 'heute']],
    ['startDay', ['2026-11-01'], ['sicher bis', 'heute']],
    ['renewal', ['2027-02-01'], ['in diesem Monat zählt jeder Tag gleich', 'sicher bis']],
    ['goesOn', ['2027-02-01'], ['nächster Zeitraum']],
    ['claim', ['2026-11-01', '2026-12-01'], ['Ablehnung bekannt', 'zählen', 'sicher bis', 'heute']],
  ])('%s', (name, months, said) => {
    const drawn = picture(matters[name]);
    expect(drawn.months).toEqual(months);
    expect(drawn.said).toHaveLength(said.length);
    said.forEach((part, index) => {
      expect(drawn.said[index]).toContain(part);
    });
  });

  test('a long waiting time shows its first and its last month, and says that the others count', () => {
    expect(picture(matters.waiting).isCut).toBe(true);
    expect(picture(matters.widerspruch).isCut).toBe(false);
  });

  test('a doubted clock draws no today', () => {
    expect([...picture(matters.widerspruch, null).marks.values()].flat()).not.toContain('today');
  });
});

test('never more than three months, always the day shown first, and counted days only up to the end of counting', () => {
  const units = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9000 }),
      fc.integer({ min: 1, max: 10 }),
      units,
      fc.integer({ min: -900, max: 900 }),
      (at, n, unit, away) => {
        const eventDate = addDays('2010-01-01', at);
        const matter: Matter = { ...matters.event, input: { kind: 'event_period', eventDate, period: { n, unit } } };
        const { months, marks, counting } = picture(matter, addDays(eventDate, away));
        expect(months.length).toBeLessThanOrEqual(3);
        const [safe] = [...marks].find(([, as]) => as.includes('safe')) ?? ['none'];
        expect(months).toContain(`${safe.slice(0, 7)}-01`);
        const counted = [...marks].filter(([, as]) => as.includes('counted')).map(([day]) => day);
        expect(counted.toSorted().at(-1)).toBe(counting?.raw);
      },
    ),
    { numRuns: 60 },
  );
});

test('the same month on paper: rows from Monday, one mark a day', () => {
  const { marks } = picture(matters.widerspruch);
  const month = monthOnPaper('2026-12-01', marks);
  expect(month.title).toBe('Dezember 2026');
  expect(month.weeks[0]?.map((day) => day?.number ?? null)).toEqual([null, 1, 2, 3, 4, 5, 6]);
  expect(month.weeks[2]?.map((day) => day?.mark)).toEqual(['safe', 'none', 'none', 'legal', 'none', 'none', 'none']);
});
