import type { Random } from './random.ts';
import { valueNoise } from './tables.ts';

export type Lamp = 'scanner' | 'even' | 'window' | 'lamp' | 'hardShadow' | 'phoneShadow' | 'glare' | 'dim';

/** At a place of the picture (0 to 1 both ways): the factor on what is there, and the share of white laid over it. */
export interface Light {
  readonly factor: (x: number, y: number) => number;
  readonly glare: (x: number, y: number) => number;
  /** Colour of the light: factors on red, green and blue. */
  readonly tint: readonly [number, number, number];
}

const TINTS = [
  [1, 1, 1],
  [1, 0.95, 0.84],
  [0.94, 0.98, 1],
  [1, 0.97, 0.92],
  [0.97, 1, 0.93],
] as const;

export function lightOf(lamp: Lamp, random: Random): Light {
  const tint = random.pick(TINTS);
  const none = () => 0;
  const soft = gradient(random, 0.08);
  const level = random.between(0.88, 1);
  switch (lamp) {
    case 'scanner':
      return { factor: (x, y) => 1 - 0.15 * (1 - soft(x, y)), glare: none, tint: [1, 1, 1] };
    case 'even':
      return { factor: (x, y) => level * soft(x, y), glare: none, tint };
    case 'window': {
      const slope = gradient(random, random.between(0.35, 0.55));
      return { factor: (x, y) => level * slope(x, y), glare: none, tint };
    }
    case 'lamp': {
      const [cx, cy] = [random.pick([-0.1, 0.2, 0.8, 1.1]), random.pick([-0.15, 0.15, 0.9])];
      const reach = random.between(0.55, 0.85);
      return {
        factor: (x, y) => 0.34 + 0.72 / (1 + (((x - cx) ** 2 + (y - cy) ** 2) / reach ** 2) ** 1.1),
        glare: none,
        tint: [1, 0.93, 0.78],
      };
    }
    case 'hardShadow':
    case 'phoneShadow': {
      const shadow = lamp === 'hardShadow' ? edgeShadow(random) : deviceShadow(random);
      const slope = gradient(random, 0.2);
      return { factor: (x, y) => level * slope(x, y) * shadow(x, y), glare: none, tint };
    }
    case 'glare': {
      const spots = Array.from({ length: random.whole(1, 2) }, () => spot(random));
      const slope = gradient(random, 0.25);
      return {
        factor: (x, y) => level * slope(x, y),
        glare: (x, y) =>
          Math.min(
            0.97,
            spots.reduce((sum, one) => sum + one(x, y), 0),
          ),
        tint,
      };
    }
    case 'dim': {
      const slope = gradient(random, 0.4);
      return { factor: (x, y) => 0.5 * slope(x, y), glare: none, tint };
    }
  }
}

/** Brightest on one side, `fall` darker on the other. */
function gradient(random: Random, fall: number): (x: number, y: number) => number {
  const angle = random.between(0, 2 * Math.PI);
  const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
  const low = Math.min(0, nx) + Math.min(0, ny);
  const span = Math.abs(nx) + Math.abs(ny);
  return (x, y) => 1 - (fall * (x * nx + y * ny - low)) / span;
}

/** The edge of a cupboard or a shoulder: a wavy border across the picture, a few millimetres soft. */
function edgeShadow(random: Random): (x: number, y: number) => number {
  const angle = random.between(0, 2 * Math.PI);
  const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
  const wave = valueNoise(random);
  const offset = random.between(-0.18, 0.18);
  const softness = random.between(0.006, 0.02);
  const depth = random.between(0.4, 0.6);
  return (x, y) => {
    const along = -ny * (x - 0.5) + nx * (y - 0.5);
    const away = nx * (x - 0.5) + ny * (y - 0.5) + 0.06 * wave(along * 3 + 9, 0.5) + offset;
    return 1 - depth / (1 + Math.exp(-away / softness));
  };
}

/** The telephone or the head of who takes the picture: a rounded box within the picture. */
function deviceShadow(random: Random): (x: number, y: number) => number {
  const [cx, cy] = [random.between(0.3, 0.7), random.between(0.45, 1)];
  const [rx, ry] = [random.between(0.16, 0.3), random.between(0.2, 0.45)];
  const softness = random.between(0.03, 0.09);
  const depth = random.between(0.35, 0.55);
  return (x, y) => {
    const away = (((x - cx) / rx) ** 4 + ((y - cy) / ry) ** 4) ** 0.25 - 1;
    return 1 - depth / (1 + Math.exp(away / softness));
  };
}

function spot(random: Random): (x: number, y: number) => number {
  const [cx, cy] = [random.between(0.2, 0.8), random.between(0.15, 0.8)];
  const [rx, ry] = [random.between(0.07, 0.16), random.between(0.05, 0.13)];
  const strength = random.between(0.75, 1);
  return (x, y) => strength * Math.exp(-((((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2) ** 1.3));
}
