import type { Frame, Pose } from './camera.ts';
import type { Lens } from './lens.ts';
import type { Lamp } from './light.ts';
import type { Random } from './random.ts';
import type { Shape } from './sheet.ts';
import type { Table } from './tables.ts';

/** The row of the targets a picture counts for. */
export type Group = 'flatbed' | 'good' | 'medium' | 'hard' | '1080p' | 'turned' | 'small';

export interface Condition {
  readonly name: string;
  readonly group: Group;
  scene(
    random: Random,
    size: { readonly width: number; readonly height: number },
  ): {
    readonly pose: Pose;
    readonly frame: Frame;
    readonly table: Table;
    readonly shape: Shape;
    readonly lamp: Lamp;
    readonly lens: Lens;
    readonly second: boolean;
    readonly fingers: boolean;
    readonly turn: 0 | 90 | 180 | 270;
  };
}

type Size = { readonly width: number; readonly height: number };
type SceneOf = Condition['scene'];

const degrees = (value: number) => (value * Math.PI) / 180;

/** How a hand or an arm holds the camera: `skew` degrees at most of every kind. */
function pose(random: Random, skew: number, distance: readonly [number, number] = [420, 640]): Pose {
  return {
    distance: random.between(...distance),
    roll: degrees(random.between(-skew, skew)),
    tipX: degrees(random.between(-skew, skew) * 1.4),
    tipY: degrees(random.between(-skew, skew) * 1.4),
  };
}

const margins = (random: Random, low = 0.02, high = 0.12) =>
  [random.between(low, high), random.between(low, high), random.between(low, high), random.between(low, high)] as const;

/** A telephone or a document camera over the table, medium unless told otherwise. */
function held(own: (random: Random, size: Size) => Partial<ReturnType<SceneOf>>): SceneOf {
  return (random, size) => ({
    pose: pose(random, 6),
    frame: { dpi: random.between(165, 200), margins: margins(random) },
    table: random.pick(['dark', 'wood', 'grey', 'beige']),
    shape: 'flat',
    lamp: 'window',
    lens: { blur: random.between(0.6, 1), noise: random.between(3, 7), jpeg: random.between(0.78, 0.9) },
    second: false,
    fingers: false,
    turn: 0,
    ...own(random, size),
  });
}

function flatbed(table: Table): SceneOf {
  return (random, { width, height }) => ({
    // Practically from infinity: a scanner knows no perspective.
    pose: { distance: 1e5, roll: degrees(random.between(-1.6, 1.6)), tipX: 0, tipY: 0 },
    // The glass is a little larger than A4; the sheet lies in its corner, small ones somewhere near it.
    frame: {
      dpi: 200,
      margins: [
        random.between(-0.004, 0.02),
        random.between(-0.004, 0.02),
        Math.max(0.01, (216 - width) / width),
        Math.max(0.005, ((297 - height) / width) * random.between(0.2, 1)),
      ],
    },
    table,
    shape: 'flat',
    lamp: 'scanner',
    lens: { blur: 0.55, noise: 2, sharpen: 0.4, jpeg: random.between(0.75, 0.9) },
    second: false,
    fingers: false,
    turn: 0,
  });
}

export const CONDITIONS: readonly Condition[] = [
  { name: 'flatlid', group: 'flatbed', scene: flatbed('lid') },
  { name: 'flatblack', group: 'flatbed', scene: flatbed('black') },
  {
    name: 'good',
    group: 'good',
    scene: held((random) => ({
      pose: pose(random, 2),
      frame: { dpi: random.between(195, 225), margins: margins(random) },
      lamp: 'even',
      lens: { blur: 0.7, noise: 2.5, jpeg: 0.9 },
    })),
  },
  {
    name: 'doccam4k',
    group: 'turned',
    scene: held((random) => ({
      pose: pose(random, 1.5, [380, 450]),
      // The sensor lies across: 3840 by 2160, the sheet lengthwise in it.
      frame: { width: 2160, height: 3840, margin: 0.02, shift: [random.between(-0.8, 0.8), random.between(-0.6, 0.6)] },
      lamp: 'even',
      lens: { blur: 0.9, noise: 3, jpeg: 0.86 },
      turn: random.pick([90, 270] as const),
    })),
  },
  { name: 'white', group: 'medium', scene: held(() => ({ table: 'white' })) },
  { name: 'cloth', group: 'medium', scene: held((random) => ({ table: random.pick(['cloth', 'dots']) })) },
  { name: 'wood', group: 'medium', scene: held(() => ({ table: 'wood' })) },
  { name: 'stone', group: 'medium', scene: held(() => ({ table: 'stone', lamp: 'even' })) },
  { name: 'fingers', group: 'medium', scene: held(() => ({ fingers: true })) },
  { name: 'folds', group: 'medium', scene: held(() => ({ shape: 'folded' })) },
  { name: 'second', group: 'medium', scene: held(() => ({ second: true })) },
  { name: 'lamp', group: 'medium', scene: held(() => ({ lamp: 'lamp' })) },
  { name: 'curl', group: 'medium', scene: held((random) => ({ shape: random.pick(['curled', 'wavy']) })) },
  {
    name: 'crumple',
    group: 'hard',
    scene: held((random) => ({ shape: 'crumpled', lens: { blur: 0.9, noise: random.between(5, 9), jpeg: 0.78 } })),
  },
  {
    name: 'glare',
    group: 'hard',
    scene: held((random) => ({ lamp: 'glare', pose: pose(random, 7), lens: { blur: 0.9, noise: 6, jpeg: 0.8 } })),
  },
  {
    name: 'shadow',
    group: 'hard',
    scene: held((random) => ({
      lamp: random.pick(['hardShadow', 'phoneShadow']),
      pose: pose(random, 8),
      frame: { dpi: random.between(150, 175), margins: margins(random) },
      lens: { blur: random.between(0.8, 1.1), noise: random.between(6, 11), jpeg: 0.75 },
    })),
  },
  {
    name: 'dim',
    group: 'hard',
    scene: held((random) => ({
      lamp: 'dim',
      pose: pose(random, 8),
      frame: { dpi: random.between(150, 170), margins: margins(random) },
      lens: { blur: 0.9, motion: random.between(1, 3), noise: random.between(7, 11), jpeg: 0.72 },
    })),
  },
  {
    name: 'hd1080',
    group: '1080p',
    scene: held((random) => ({
      pose: pose(random, 3),
      // Upright in a sensor of 1920 by 1080: about 90 dots an inch.
      frame: { width: 1920, height: 1080, margin: 0.02, shift: [random.between(-0.5, 0.5), 0] },
      lens: { blur: 0.5, noise: 3, sharpen: 0.7, jpeg: 0.88 },
    })),
  },
  {
    name: 'hd1080turn',
    group: '1080p',
    scene: held((random) => ({
      pose: pose(random, 3),
      frame: { width: 1080, height: 1920, margin: 0.02, shift: [0, random.between(-0.5, 0.5)] },
      lens: { blur: 0.6, noise: 3, sharpen: 0.6, jpeg: 0.85 },
      turn: random.pick([90, 270] as const),
    })),
  },
  {
    name: 'turned',
    group: 'turned',
    scene: held((random) => ({
      turn: random.pick([90, 180, 270] as const),
      pose: pose(random, 4),
      table: random.pick(['white', 'wood', 'cloth', 'dark']),
    })),
  },
];

/** What receipts and cards are photographed under: close, on anything; and the flatbed. */
export const SMALL_CONDITIONS: readonly Condition[] = [
  { name: 'flatlid', group: 'small', scene: flatbed('lid') },
  {
    name: 'close',
    group: 'small',
    scene: held((random) => ({
      frame: { dpi: random.between(230, 300), margins: margins(random, 0.06, 0.3) },
      pose: pose(random, 6, [200, 320]),
      table: random.pick(['dark', 'wood', 'white', 'cloth']),
    })),
  },
  {
    name: 'far',
    group: 'small',
    scene: held((random, { width, height }) => {
      // The document camera was set to A4: the small thing lies somewhere in the middle of it.
      const [w, h] = [random.between(0.35, 0.6) * 210, random.between(0.2, 0.5) * 297];
      return {
        frame: {
          dpi: random.between(190, 230),
          margins: [
            w / width / 2,
            h / width / 2,
            (210 - Math.min(205, w / 2 + width)) / width,
            (297 - Math.min(290, h / 2 + height)) / width,
          ],
        },
        pose: pose(random, 4),
        table: random.pick(['grey', 'wood', 'beige', 'stone']),
        fingers: false,
      };
    }),
  },
];
