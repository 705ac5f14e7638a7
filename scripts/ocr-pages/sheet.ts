import type { Place } from './camera.ts';
import type { Random } from './random.ts';

/** A sheet of paper on the table: its size in millimetres, how it lies, and how high each of its points stands. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Moved and turned against the middle of the table. */
  readonly at: { readonly x: number; readonly y: number; readonly turn: number };
  readonly rise: (u: number, v: number) => number;
}

/** The point of the sheet `u` from its left and `v` from its top edge, in space. */
export function placeOf({ width, height, at, rise }: Sheet, u: number, v: number): Place {
  const x = u - width / 2;
  const y = v - height / 2;
  const [cos, sin] = [Math.cos(at.turn), Math.sin(at.turn)];
  return { x: x * cos - y * sin + at.x, y: x * sin + y * cos + at.y, z: rise(u, v) };
}

export function cornersOf(sheet: Sheet): readonly [Place, Place, Place, Place] {
  const { width: w, height: h } = sheet;
  return [placeOf(sheet, 0, 0), placeOf(sheet, w, 0), placeOf(sheet, w, h), placeOf(sheet, 0, h)];
}

export type Shape = 'flat' | 'folded' | 'crumpled' | 'curled' | 'wavy';

export function shapeOf(shape: Shape, width: number, height: number, random: Random): Sheet['rise'] {
  switch (shape) {
    case 'flat':
      return () => 0;
    case 'folded':
      return folded(width, height, random);
    case 'crumpled':
      return crumpled(width, height, random);
    case 'curled': {
      // One corner stands up, as paper from a bag does.
      const lift = random.between(4, 10);
      const right = random.chance(0.5);
      return (u, v) => lift * (((right ? u : width - u) / width) ** 3 * (v / height) ** 3);
    }
    case 'wavy': {
      const lift = random.between(0.8, 2.2);
      const phase = random.between(0, 6);
      return (u, v) => lift * (1 + Math.sin((v / height) * 7 + phase + (u / width) * 1.5));
    }
  }
}

/** Folded in three for a long envelope, or across in four: tents along the folds, softened where the paper bends. */
function folded(width: number, height: number, random: Random): Sheet['rise'] {
  const lift = () => random.between(3.5, 8);
  const across = [height / 3, (2 * height) / 3].map((at) => ({ at, lift: lift() * (random.chance(0.6) ? 1 : -0.4) }));
  const along = random.chance(0.35) ? [{ at: width / 2, lift: lift() }] : [];
  const tent = (distance: number, reach: number) => {
    const soft = Math.sqrt(distance * distance + 1.2);
    return Math.max(0, 1 - soft / reach);
  };
  return (u, v) => {
    let z = 0;
    for (const fold of across) z += fold.lift * tent(v - fold.at, height / 3);
    for (const fold of along) z += fold.lift * tent(u - fold.at, width / 2);
    return Math.max(0, z);
  };
}

/** Ridges in every direction, as if the sheet had been a ball of paper. */
function crumpled(width: number, height: number, random: Random): Sheet['rise'] {
  const ridges = Array.from({ length: 26 }, () => {
    const angle = random.between(0, Math.PI);
    return {
      x: random.between(0, width),
      y: random.between(0, height),
      nx: Math.cos(angle),
      ny: Math.sin(angle),
      reach: random.between(12, 45),
      length: random.between(25, 110),
      lift: random.between(0.6, 2.6) * (random.chance(0.5) ? 1 : -1),
    };
  });
  return (u, v) => {
    let z = 2;
    for (const { x, y, nx, ny, reach, length, lift } of ridges) {
      const off = Math.abs((u - x) * nx + (v - y) * ny);
      const along = Math.abs((v - y) * nx - (u - x) * ny);
      if (off < reach && along < length) z += lift * (1 - off / reach) * (1 - along / length);
    }
    return z;
  };
}
