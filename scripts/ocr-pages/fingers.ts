import type { Rgb } from './pixmap.ts';
import type { Random } from './random.ts';

/** A rectangle on the sheet in millimetres: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

export interface Finger {
  /** The tip, on the sheet in millimetres, and the direction the finger comes from. */
  readonly tip: readonly [number, number];
  readonly from: readonly [number, number];
  readonly radius: number;
  readonly skin: Rgb;
}

const SKINS: readonly Rgb[] = [
  [226, 178, 150],
  [198, 144, 112],
  [142, 96, 70],
  [98, 64, 48],
];

/** Fingers that hold the sheet at its sides and its lower edge. They cover no printed word: what they hid would be no truth. */
export function holdingFingers(width: number, height: number, words: readonly Box[], random: Random): Finger[] {
  const fingers: Finger[] = [];
  const skin = random.pick(SKINS);
  for (let tries = 0; tries < 60 && fingers.length < 3; tries++) {
    const side = random.whole(0, 2);
    const deep = random.between(8, 20);
    const radius = random.between(7.5, 10);
    const slant = random.between(-0.4, 0.4);
    const finger: Finger =
      side === 0
        ? { tip: [deep, random.between(0.25, 0.9) * height], from: [-1, slant], radius, skin }
        : side === 1
          ? { tip: [width - deep, random.between(0.25, 0.9) * height], from: [1, slant], radius, skin }
          : { tip: [random.between(0.1, 0.9) * width, height - deep], from: [slant, 1], radius, skin };
    if (words.every((box) => !touches(finger, box)) && fingers.every((other) => apart(finger, other)))
      fingers.push(finger);
  }
  return fingers;
}

function touches(finger: Finger, [left, top, right, bottom]: Box): boolean {
  for (let t = 0; t < 60; t += 3) {
    const [x, y] = [finger.tip[0] + finger.from[0] * t, finger.tip[1] + finger.from[1] * t];
    const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
    if (Math.hypot(dx, dy) < finger.radius + 1.5) return true;
  }
  return false;
}

const apart = (a: Finger, b: Finger) => Math.hypot(a.tip[0] - b.tip[0], a.tip[1] - b.tip[1]) > 22;

/** The colour of a finger at a place of the sheet's plane, null beside it, and a factor of shadow close by. */
export function fingerAt(
  finger: Finger,
  x: number,
  y: number,
): { readonly colour: Rgb | null; readonly shadow: number } {
  const length = Math.hypot(finger.from[0], finger.from[1]);
  const [ax, ay] = [finger.from[0] / length, finger.from[1] / length];
  const [dx, dy] = [x - finger.tip[0], y - finger.tip[1]];
  const t = dx * ax + dy * ay;
  const side = dy * ax - dx * ay;
  const away = t < 0 ? Math.hypot(t, side) : Math.abs(side);
  const share = away / finger.radius;
  if (share > 1) return { colour: null, shadow: 1 - 0.45 * Math.exp(-(share - 1) * 4) };
  const round = 0.62 + 0.4 * Math.sqrt(1 - share * share) + (t > 14 && t < 16 ? -0.06 : 0);
  const nail = ((t - 2) / 6.5) ** 2 + (side / (finger.radius * 0.62)) ** 2 < 1;
  const [r, g, b] = finger.skin;
  return nail
    ? { colour: [Math.min(250, r * 1.1 * round), g * 1.08 * round, b * 1.12 * round], shadow: 1 }
    : { colour: [r * round, g * round, b * round], shadow: 1 };
}
