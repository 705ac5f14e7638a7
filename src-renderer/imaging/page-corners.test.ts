import { describe, expect, test } from 'vitest';
import { asPixels, cornerError, type Drawn, drawnPage, noise } from './drawn-page.fixture.ts';
import { findPage } from './page-corners.ts';
import type { Corners } from './pixels.ts';

const size = { width: 900, height: 1200 };
const tilted: Corners = [
  { x: 130, y: 60 },
  { x: 800, y: 110 },
  { x: 760, y: 1090 },
  { x: 70, y: 1020 },
];
const pageOf = (drawn: Drawn) => findPage(asPixels(drawnPage(drawn)));
const shadow = (x: number, y: number) => (x + 0.4 * y > 800 ? 0.45 : 1);

describe('finds the sheet within half a percent of the diagonal', () => {
  test.each([
    ['on a dark table', {}],
    ['in noise', { noise: 25 }],
    ['under a hard shadow', { light: shadow }],
    ['under a shadow, in noise, in little light', { noise: 10, light: (x: number, y: number) => 0.5 * shadow(x, y) }],
    ['without any text', { text: false }],
    ['on a table nearly as bright as the paper', { table: 180, noise: 4 }],
    ['darker than its table', { table: 240, paper: 190 }],
  ])('%s', (_, how) => {
    const found = pageOf({ ...size, corners: tilted, ...how });
    expect(found).toMatchObject({ cutOff: false, fills: false });
    expect(found && cornerError(found.corners, tilted, size.width, size.height)).toBeLessThan(0.005);
  });
});

describe('a page that runs out of the picture in the middle of its print is said to be cut off', () => {
  test.each([1330, 1400, 1500, 1700, 2000])('ending at %i of 1200 pixels', (end) => {
    const below: Corners = [tilted[0], tilted[1], { x: 780, y: end }, { x: 60, y: end - 10 }];
    expect(pageOf({ ...size, corners: below })).toMatchObject({ cutOff: true });
    expect(pageOf({ ...size, corners: below, noise: 12, table: 120 })).toMatchObject({ cutOff: true });
  });
});

test('a scan that is nothing but paper is the page itself', () => {
  const all: Corners = [
    { x: -9, y: -9 },
    { x: 909, y: -9 },
    { x: 909, y: 1209 },
    { x: -9, y: 1209 },
  ];
  const found = pageOf({ ...size, corners: all, paper: 245, noise: 3 });
  expect(found).toMatchObject({ fills: true, cutOff: false });
  expect(found && cornerError(found.corners, all, size.width, size.height)).toBeLessThan(0.01);
});

describe('finds no page where there is none', () => {
  test('in noise', () => {
    const random = noise(7);
    const grey = Uint8ClampedArray.from({ length: 900 * 1200 }, () => 128 + 120 * random());
    expect(findPage(asPixels({ ...size, grey }))).toBeNull();
  });

  test('on an empty dark table', () => {
    const grey = Uint8ClampedArray.from(
      { length: 900 * 1200 },
      (_, i) => 70 + 20 * Math.sin((i % 900) / 40 + i / 90_000),
    );
    expect(findPage(asPixels({ ...size, grey }))).toBeNull();
  });
});

test('the same picture always gives the same corners', () => {
  const picture = asPixels(drawnPage({ ...size, corners: tilted, noise: 15 }));
  expect(findPage(picture)).toEqual(findPage(picture));
});
