import { describe, expect, test } from 'vitest';
import type { Corners } from '#renderer/imaging';
import { stepOf, withCorner } from './corner-drag.ts';

const size = { width: 1000, height: 800 };
const corners: Corners = [
  { x: 100, y: 80 },
  { x: 900, y: 80 },
  { x: 900, y: 720 },
  { x: 100, y: 720 },
];

describe('dragging the corners of a page', () => {
  test('a corner goes where the finger is, and no further than the edge of the photo', () => {
    expect(withCorner(corners, 0, { x: 20, y: 30 }, size)[0]).toEqual({ x: 20, y: 30 });
    expect(withCorner(corners, 2, { x: 5000, y: 5000 }, size)[2]).toEqual({ x: 1000, y: 800 });
  });

  test('a page is never folded over itself or pressed to a line', () => {
    expect(withCorner(corners, 0, { x: 950, y: 700 }, size)).toBe(corners);
    expect(withCorner(corners, 0, { x: 890, y: 80 }, size)).toBe(corners);
  });

  test('arrow keys move it, finer with Shift; other keys do not', () => {
    expect(stepOf('ArrowLeft', false, size)).toEqual({ x: -5, y: 0 });
    expect(stepOf('ArrowDown', true, size)).toEqual({ x: 0, y: 1 });
    expect(stepOf('Enter', false, size)).toBeNull();
  });
});
