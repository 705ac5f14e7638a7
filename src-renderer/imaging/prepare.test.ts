import { describe, expect, test } from 'vitest';
import { asPixels, cornerError, drawnPage } from './drawn-page.fixture.ts';
import type { Corners } from './pixels.ts';
import { prepare } from './prepare.ts';

const size = { width: 1400, height: 1900 };
const corners: Corners = [
  { x: 120, y: 90 },
  { x: 1280, y: 130 },
  { x: 1250, y: 1790 },
  { x: 80, y: 1740 },
];

describe('what a person is told about the picture', () => {
  test('a letter is accepted and comes out as A4', () => {
    const { page, quality, corners: found } = prepare(asPixels(drawnPage({ ...size, corners, noise: 4 })));
    expect(quality.accepted).toBe(true);
    expect([page.width, page.height]).toEqual([1819, 2573]);
    expect(found && cornerError(found, corners, size.width, size.height)).toBeLessThan(0.005);
  });

  test('an empty sheet is blank', () => {
    const { quality } = prepare(asPixels(drawnPage({ ...size, corners, noise: 4, text: false })));
    expect(quality).toEqual({ accepted: false, hints: expect.arrayContaining(['blank']) });
  });

  test('a table without a sheet is no page, and the whole picture is there all the same', () => {
    const table = { ...size, grey: new Uint8ClampedArray(size.width * size.height).fill(70) };
    const { quality, corners: found, page } = prepare(asPixels(table));
    expect(quality).toEqual({ accepted: false, hints: expect.arrayContaining(['no-page']) });
    expect(found).toBeNull();
    expect(page.grey.length).toBe(page.width * page.height);
  });

  test('with almost no light it is too dark', () => {
    const { quality } = prepare(asPixels(drawnPage({ ...size, corners, light: () => 0.14 })));
    expect(quality).toEqual({ accepted: false, hints: expect.arrayContaining(['dark']) });
  });

  test('a page of which too little is seen is too small', () => {
    const far: Corners = [
      { x: 400, y: 500 },
      { x: 900, y: 500 },
      { x: 900, y: 1207 },
      { x: 400, y: 1207 },
    ];
    expect(prepare(asPixels(drawnPage({ ...size, corners: far }))).quality.hints).toContain('too-small');
  });
});

test('a page lying on its side is set upright, its corners begin at what became top left', () => {
  const lying: Corners = [
    { x: 90, y: 120 },
    { x: 1790, y: 80 },
    { x: 1740, y: 1250 },
    { x: 130, y: 1280 },
  ];
  const turnedPage = drawnPage({ width: 1900, height: 1400, corners: [lying[3], lying[0], lying[1], lying[2]] });
  const prepared = prepare(asPixels(turnedPage));
  expect(prepared.page.height).toBeGreaterThan(prepared.page.width);
  const expected: Corners = [lying[3], lying[0], lying[1], lying[2]];
  expect(prepared.corners && cornerError(prepared.corners, expected, 1900, 1400)).toBeLessThan(0.005);
});

test('corners a person dragged are taken as they are', () => {
  const dragged: Corners = [
    { x: 200, y: 200 },
    { x: 1100, y: 210 },
    { x: 1090, y: 1480 },
    { x: 210, y: 1470 },
  ];
  expect(prepare(asPixels(drawnPage({ ...size, corners })), { corners: dragged }).corners).toEqual(dragged);
});

test('a turn by hand turns the prepared page, and its corners begin at what became top left', () => {
  const picture = asPixels(drawnPage({ ...size, corners }));
  const as0 = prepare(picture, { corners });
  const as90 = prepare(picture, { corners, turn: 90 });
  const as180 = prepare(picture, { corners, turn: 180 });
  expect([as90.page.width, as90.page.height]).toEqual([as0.page.height, as0.page.width]);
  expect(as90.page.grey[as90.page.width - 1]).toBe(as0.page.grey[0]);
  expect(as180.page.grey.at(-1)).toBe(as0.page.grey[0]);
  expect(as90.corners?.[1]).toEqual(as0.corners?.[0]);
  expect(as180.corners?.[2]).toEqual(as0.corners?.[0]);
});
