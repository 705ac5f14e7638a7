import { describe, expect, test } from 'vitest';
import { entryOf, entrySchema } from './entry.ts';
import type { Measured } from './page/measured.ts';

const upright = [
  { x: 100, y: 50 },
  { x: 900, y: 60 },
  { x: 890, y: 1200 },
  { x: 90, y: 1190 },
] as const;

const measured = (change: Partial<Extract<Measured, { problem: null }>>): Measured => ({
  problem: null,
  size: { width: 1000, height: 1300 },
  corners: upright,
  quality: { accepted: true, hints: [] },
  legibility: 'some',
  turn: 0,
  meanConfidence: 93.26,
  lines: ['Sehr geehrte Frau', 'Mustermann'],
  letter: { kind: 'unknown', values: [], meanConfidence: 93.26 },
  ms: 30,
  prepMs: 10,
  ocrMs: 19,
  ...change,
});

const place = { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } };

describe('corners and rotation of a page', () => {
  test('an upright page keeps its corners', () => {
    const { page } = entryOf('a.jpg', measured({}));
    expect(page).toMatchObject({ rotation: 0, corners: upright.map(({ x, y }) => [x, y]) });
  });

  test('a page that stood on its head begins at the bottom right of the picture', () => {
    const { page } = entryOf('a.jpg', measured({ turn: 180 }));
    expect(page).toMatchObject({ rotation: 180 });
    expect(page.corners?.[0]).toEqual([890, 1200]);
  });

  // The preparation stood it up (its first corner is the picture's bottom left), the recogniser turned it over.
  test('a page turned a quarter clockwise begins at the top right of the picture', () => {
    const lying = [
      { x: 50, y: 900 },
      { x: 50, y: 100 },
      { x: 1200, y: 100 },
      { x: 1200, y: 900 },
    ] as const;
    const { page } = entryOf('a.jpg', measured({ corners: lying, turn: 180 }));
    expect(page.rotation).toBe(90);
    expect(page.corners?.[0]).toEqual([1200, 100]);
    expect(entryOf('a.jpg', measured({ corners: lying, turn: 0 })).page.rotation).toBe(270);
  });

  test('without corners the whole picture was read', () => {
    const whole = measured({ corners: null, size: { width: 1300, height: 900 }, turn: 180 });
    expect(entryOf('a.jpg', whole).page).toEqual({ found: false, corners: null, rotation: 90 });
  });
});

test('deadlines speak German units; a Termin is no last day', () => {
  const letter = {
    kind: 'jobcenterBescheid' as const,
    meanConfidence: 93,
    values: [
      { kind: 'amount' as const, value: 56_300, confidence: 91.04, place },
      { kind: 'date' as const, value: '2026-02-12' as const, role: 'unknown' as const, confidence: 95, place },
      {
        kind: 'deadline' as const,
        value: { rule: 'relative' as const, n: 1, unit: 'month' as const, from: 'bekanntgabe' as const },
        confidence: 90,
        place,
      },
      {
        kind: 'deadline' as const,
        value: { rule: 'appointment' as const, date: '2026-03-01' as const },
        confidence: 90,
        place,
      },
    ],
  };
  const { fields } = entrySchema.parse(entryOf('a.jpg', measured({ letter })));
  expect(fields).toEqual({
    amounts: [{ cents: 56_300, confidence: 91 }],
    dates: [{ value: '2026-02-12', confidence: 95 }],
    ibans: [],
    references: [],
    deadlines: [{ kind: 'relative', n: 1, unit: 'monat', from: 'bekanntgabe', confidence: 90 }],
  });
});

test('a refused page offers nothing', () => {
  const letter = {
    kind: 'mahnung' as const,
    meanConfidence: 40,
    values: [{ kind: 'iban' as const, value: 'DE89', confidence: 40, place }],
  };
  const entry = entryOf('a.jpg', measured({ letter, quality: { accepted: false, hints: ['no-page'] } }));
  expect(entry).toMatchObject({ kind: 'unknown', quality: { accepted: false, hints: ['no-page'] } });
  expect(Object.values(entry.fields).flat()).toEqual([]);
});

test('what looks like a page and holds no text is refused with a hint and without fields; a blank page stays blank', () => {
  const board = entryOf('board.jpg', measured({ legibility: 'none', lines: ['il —'] }));
  expect(board.quality).toEqual({ accepted: false, hints: ['unreadable'] });
  expect(board).toMatchObject({ kind: 'unknown', fields: { dates: [], deadlines: [] } });
  const blank = entryOf('b.jpg', measured({ legibility: 'none', quality: { accepted: false, hints: ['blank'] } }));
  expect(blank.quality).toEqual({ accepted: false, hints: ['blank'] });
});

test('a picture that was doubted and whose text is all there is accepted, and the doubt stays as advice', () => {
  const quality = { accepted: false, hints: ['too-small'] };
  expect(entryOf('c.jpg', measured({ quality, legibility: 'clear' })).quality).toEqual({ ...quality, accepted: true });
  expect(entryOf('c.jpg', measured({ quality, legibility: 'some' })).quality).toEqual(quality);
});
