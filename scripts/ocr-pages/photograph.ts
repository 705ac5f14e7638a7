import { type Camera, cameraOver } from './camera.ts';
import type { Condition } from './conditions.ts';
import { type Cover, emptyCover, type LightFrom, lay } from './cover.ts';
import { type Box, type Finger, fingerAt, holdingFingers } from './fingers.ts';
import { throughLens } from './lens.ts';
import { lightOf } from './light.ts';
import { halved, type Pixmap, pixmap, type Rgb, turned } from './pixmap.ts';
import type { Random } from './random.ts';
import { cornersOf, type Sheet, shapeOf } from './sheet.ts';
import { groundOf } from './tables.ts';

/** A printed sheet: its pixels (both ways equally fine), size in millimetres and where its words stand. */
export interface Print {
  readonly pixels: Pixmap;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Box[];
}

export interface Photograph {
  readonly picture: Pixmap;
  /** Of the sheet, clockwise from its own top left, in pixels of the picture before it was turned. */
  readonly corners: readonly (readonly [number, number])[];
  readonly turn: 0 | 90 | 180 | 270;
  readonly jpeg: number;
}

/** Takes a picture of a sheet under a condition. `beneath` is the sheet that looks out under it, where the condition has one. */
export function photograph(print: Print, condition: Condition, beneath: Print, random: Random): Photograph {
  const scene = condition.scene(random, print);
  const sheet: Sheet = {
    width: print.width,
    height: print.height,
    at: { x: 0, y: 0, turn: 0 },
    rise: shapeOf(scene.shape, print.width, print.height, random),
  };
  const outline = cornersOf(sheet);
  const camera = cameraOver(scene.pose, scene.frame, outline);
  const lightFrom: LightFrom = [random.between(-0.6, 0.6), random.between(-0.6, 0.6), 1];
  const cover = emptyCover(camera);
  const second = scene.second ? sheetBeneath(beneath, random) : null;
  if (second !== null) lay(second, 2, camera, lightFrom, cover);
  lay(sheet, 1, camera, lightFrom, cover);
  const fingers = scene.fingers ? holdingFingers(print.width, print.height, print.words, random) : [];
  const raw = develop({ print, beneath, sheet, second, camera, cover, fingers, scene, random });
  const picture = turned(throughLens(raw, scene.lens, random), scene.turn);
  const corners = outline.map((place) => {
    const { x, y } = camera.project(place);
    return [round(x), round(y)] as const;
  });
  return { picture, corners, turn: scene.turn, jpeg: scene.lens.jpeg };
}

const round = (value: number) => Math.round(value * 10) / 10;

function sheetBeneath(print: Print, random: Random): Sheet {
  const side = random.pick([-1, 1]);
  return {
    width: print.width,
    height: print.height,
    at: { x: side * random.between(12, 45), y: random.between(-40, 40), turn: random.between(-0.2, 0.2) },
    rise: () => 0,
  };
}

interface Scene {
  readonly print: Print;
  readonly beneath: Print;
  readonly sheet: Sheet;
  readonly second: Sheet | null;
  readonly camera: Camera;
  readonly cover: Cover;
  readonly fingers: readonly Finger[];
  readonly scene: ReturnType<Condition['scene']>;
  readonly random: Random;
}

function develop({ print, beneath, sheet, second, camera, cover, fingers, scene, random }: Scene): Pixmap {
  const { width, height } = camera;
  const picture = pixmap(width, height);
  const ground = groundOf(scene.table, random);
  const light = lightOf(scene.lamp, random);
  const scale = Math.hypot(
    camera.project({ x: 1, y: 0, z: 0 }).x - camera.project({ x: 0, y: 0, z: 0 }).x,
    camera.project({ x: 1, y: 0, z: 0 }).y - camera.project({ x: 0, y: 0, z: 0 }).y,
  );
  const top = eyeOn(print, scale);
  const under = eyeOn(beneath, scale);
  const throwX = random.between(-1.5, 1.5);
  const throwY = random.between(-1.5, 1.5);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const layer = cover.layer[i];
      const spot = layer === 1 ? null : camera.onTable(x + 0.5, y + 0.5);
      let colour: Rgb;
      let factor = light.factor(x / width, y / height);
      if (spot === null) {
        colour = top(cover.u[i] ?? 0, cover.v[i] ?? 0);
        factor *= cover.shade[i] ?? 1;
      } else {
        colour = layer === 2 ? under(cover.u[i] ?? 0, cover.v[i] ?? 0) : ground(spot.x, spot.y);
        factor *= contactShadow(sheet, spot.x + throwX, spot.y + throwY);
        if (layer === 0 && second !== null) factor *= contactShadow(second, spot.x + throwX, spot.y + throwY);
      }
      if (fingers.length > 0) {
        const [u, v] =
          spot === null ? [cover.u[i] ?? 0, cover.v[i] ?? 0] : [spot.x + print.width / 2, spot.y + print.height / 2];
        for (const finger of fingers) {
          const { colour: skin, shadow } = fingerAt(finger, u, v);
          if (skin !== null) colour = skin;
          else factor *= shadow;
        }
      }
      const glare = light.glare(x / width, y / height) * 255;
      for (let c = 0 as 0 | 1 | 2; c < 3; c++) {
        const value = colour[c] * factor * light.tint[c];
        picture.rgb[i * 3 + c] = value + (glare * (255 - value)) / 255;
      }
    }
  }
  return picture;
}

/** A sheet lies a little above the table: darker close to its edge. */
function contactShadow({ width, height, at }: Sheet, x: number, y: number): number {
  const [dx, dy] = [x - at.x, y - at.y];
  const [cos, sin] = [Math.cos(at.turn), Math.sin(at.turn)];
  const px = Math.abs(dx * cos + dy * sin) - width / 2;
  const py = Math.abs(dy * cos - dx * sin) - height / 2;
  const away = Math.hypot(Math.max(px, 0), Math.max(py, 0));
  return 1 - 0.32 * Math.exp(-away / 1.1);
}

/** Reads the colour of a print at a place in millimetres, as fine as a picture of `scale` pixels to a millimetre sees it. */
function eyeOn(print: Print, scale: number): (u: number, v: number) => Rgb {
  let pixels = print.pixels;
  while (pixels.width / print.width > scale * 1.9) pixels = halved(pixels);
  const perMm = pixels.width / print.width;
  const step = 0.25 / scale;
  const { width, height, rgb } = pixels;
  const result: [number, number, number] = [0, 0, 0];
  const add = (u: number, v: number) => {
    const x = Math.min(width - 1.001, Math.max(0, u * perMm - 0.5));
    const y = Math.min(height - 1.001, Math.max(0, v * perMm - 0.5));
    const [x0, y0] = [x | 0, y | 0];
    const [fx, fy] = [x - x0, y - y0];
    const a = (y0 * width + x0) * 3;
    const b = a + width * 3;
    const [wa, wb, wc, wd] = [(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy];
    for (let c = 0 as 0 | 1 | 2; c < 3; c++)
      result[c] +=
        (rgb[a + c] ?? 0) * wa + (rgb[a + 3 + c] ?? 0) * wb + (rgb[b + c] ?? 0) * wc + (rgb[b + 3 + c] ?? 0) * wd;
  };
  return (u, v) => {
    result[0] = result[1] = result[2] = 0;
    add(u - step, v - step);
    add(u + step, v - step);
    add(u - step, v + step);
    add(u + step, v + step);
    return [result[0] / 4, result[1] / 4, result[2] / 4];
  };
}
