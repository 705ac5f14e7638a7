import type { Rgb } from './pixmap.ts';
import type { Random } from './random.ts';

/** The colour of what lies under the sheet, by millimetres on the table. */
export type Ground = (x: number, y: number) => Rgb;
export type Table = 'dark' | 'white' | 'wood' | 'cloth' | 'dots' | 'stone' | 'grey' | 'beige' | 'lid' | 'black';

export function groundOf(table: Table, random: Random): Ground {
  const field = valueNoise(random);
  const fine = valueNoise(random);
  const turn = random.between(-0.5, 0.5);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  switch (table) {
    case 'dark': {
      const base = random.whole(28, 70);
      return (x, y) => grey(base + 8 * field(x / 60, y / 60) + 5 * fine(x, y));
    }
    case 'white': {
      const base = random.whole(222, 243);
      return (x, y) => tinted(base + 6 * field(x / 90, y / 90) + 2 * fine(x * 2, y * 2), 1, 0.995, 0.98);
    }
    case 'grey':
      return (x, y) => grey(128 + 20 * field(x / 40, y / 40) + 8 * fine(x * 1.3, y * 1.3));
    case 'beige': {
      const base = random.whole(185, 215);
      return (x, y) => tinted(base + 10 * field(x / 50, y / 50) + 6 * fine(x, y), 1, 0.94, 0.82);
    }
    case 'wood': {
      const [r, g, b] = random.pick<Rgb>([
        [176, 128, 80],
        [120, 78, 46],
        [206, 170, 122],
        [88, 58, 40],
      ]);
      return (x, y) => {
        const [a, c] = [x * cos - y * sin, x * sin + y * cos];
        const bend = 6 * field(a / 160, c / 50);
        const grain =
          Math.sin((c + bend * 4) / 2.3) * 0.35 + field(a / 45, c / 1.6) * 0.8 + fine(a / 6, c * 1.5) * 0.35;
        const joint = Math.abs(((c % 92) + 92) % 92) < 0.8 ? 0.55 : 1;
        const k = (1 + 0.13 * grain) * joint;
        return [r * k, g * k, b * k];
      };
    }
    case 'cloth': {
      const [r, g, b] = random.pick<Rgb>([
        [188, 40, 48],
        [44, 84, 158],
        [52, 120, 74],
      ]);
      const size = random.between(9, 18);
      return (x, y) => {
        const [a, c] = [x * cos - y * sin + 3 * field(x / 80, y / 80), x * sin + y * cos];
        const over = (Math.floor(a / size) & 1) + (Math.floor(c / size) & 1);
        const thread = 1 + 0.06 * Math.sin(a * 9) * Math.sin(c * 9) + 0.05 * fine(x * 3, y * 3);
        const k = over / 2;
        return [(244 + (r - 244) * k) * thread, (242 + (g - 242) * k) * thread, (238 + (b - 238) * k) * thread];
      };
    }
    case 'dots':
      return (x, y) => {
        const [a, c] = [(((x * cos - y * sin) % 24) + 24) % 24, (((x * sin + y * cos) % 24) + 24) % 24];
        const petal = 6 + 1.6 * Math.sin(5 * Math.atan2(c - 12, a - 12));
        const away = Math.hypot(a - 12, c - 12);
        const k = 1 + 0.05 * fine(x * 2, y * 2);
        if (away < 2.2) return [226 * k, 190 * k, 70 * k];
        return away < petal ? [206 * k, 96 * k, 120 * k] : [236 * k, 229 * k, 214 * k];
      };
    case 'stone':
      return (x, y) => {
        const speck = fine(x * 1.1, y * 1.1) + 0.6 * field(x / 5, y / 5);
        return grey(118 + 75 * speck * Math.abs(speck) + 10 * field(x / 70, y / 70));
      };
    case 'lid':
      return (x, y) => grey(247 + 2 * field(x / 50, y / 50));
    case 'black':
      return (x, y) => grey(14 + 4 * fine(x, y));
  }
}

const grey = (value: number): Rgb => [value, value, value];
const tinted = (value: number, r: number, g: number, b: number): Rgb => [value * r, value * g, value * b];

/** Smooth noise between -1 and 1 over a net of whole numbers. */
export function valueNoise(random: Random): (x: number, y: number) => number {
  const table = Float32Array.from({ length: 4096 }, () => random() * 2 - 1);
  const at = (x: number, y: number) => table[(Math.imul(x, 73856093) ^ Math.imul(y, 19349663)) & 4095] ?? 0;
  return (x, y) => {
    const [x0, y0] = [Math.floor(x), Math.floor(y)];
    const [fx, fy] = [x - x0, y - y0];
    const [sx, sy] = [fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)];
    const top = at(x0, y0) + (at(x0 + 1, y0) - at(x0, y0)) * sx;
    const low = at(x0, y0 + 1) + (at(x0 + 1, y0 + 1) - at(x0, y0 + 1)) * sx;
    return top + (low - top) * sy;
  };
}
