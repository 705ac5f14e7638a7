import type { Camera } from './camera.ts';
import { placeOf, type Sheet } from './sheet.ts';

/** For each pixel which sheet it shows (0: none), where on it in millimetres, and how its paper leans into the light. */
export interface Cover {
  readonly layer: Uint8Array;
  readonly u: Float32Array;
  readonly v: Float32Array;
  readonly shade: Float32Array;
}

/** Direction the light comes from; z is up. */
export type LightFrom = readonly [number, number, number];

export function emptyCover({ width, height }: Camera): Cover {
  const n = width * height;
  return { layer: new Uint8Array(n), u: new Float32Array(n), v: new Float32Array(n), shade: new Float32Array(n) };
}

interface Vertex {
  readonly x: number;
  readonly y: number;
  /** Inverse depth, and u, v, shade times it. */
  readonly w: number;
  readonly uw: number;
  readonly vw: number;
  readonly sw: number;
}

/** Lays a sheet over what is there: a net of cells of about 4 mm, each two triangles, interpolated in true perspective. */
export function lay(sheet: Sheet, layer: number, camera: Camera, light: LightFrom, cover: Cover): void {
  const columns = Math.max(2, Math.ceil(sheet.width / 4));
  const rows = Math.max(2, Math.ceil(sheet.height / 4));
  const net: Vertex[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const u = (sheet.width * column) / columns;
      const v = (sheet.height * row) / rows;
      const { x, y, depth } = camera.project(placeOf(sheet, u, v));
      const w = 1 / depth;
      net.push({ x, y, w, uw: u * w, vw: v * w, sw: shadeAt(sheet, u, v, light) * w });
    }
  }
  const at = (row: number, column: number) => net[row * (columns + 1) + column] as Vertex;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [a, b] = [at(row, column), at(row, column + 1)];
      const [c, d] = [at(row + 1, column + 1), at(row + 1, column)];
      triangle(a, b, c, layer, camera, cover);
      triangle(a, c, d, layer, camera, cover);
    }
  }
}

function shadeAt({ rise }: Sheet, u: number, v: number, [lx, ly, lz]: LightFrom): number {
  const slopeU = (rise(u + 1, v) - rise(u - 1, v)) / 2;
  const slopeV = (rise(u, v + 1) - rise(u, v - 1)) / 2;
  const facing = (lz - slopeU * lx - slopeV * ly) / Math.sqrt(1 + slopeU * slopeU + slopeV * slopeV);
  return Math.min(1.2, Math.max(0.45, facing / lz));
}

function triangle(a: Vertex, b: Vertex, c: Vertex, layer: number, camera: Camera, cover: Cover): void {
  const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (area === 0) return;
  const fromX = Math.max(0, Math.ceil(Math.min(a.x, b.x, c.x) - 0.5));
  const toX = Math.min(camera.width - 1, Math.floor(Math.max(a.x, b.x, c.x) - 0.5));
  const fromY = Math.max(0, Math.ceil(Math.min(a.y, b.y, c.y) - 0.5));
  const toY = Math.min(camera.height - 1, Math.floor(Math.max(a.y, b.y, c.y) - 0.5));
  for (let y = fromY; y <= toY; y++) {
    for (let x = fromX; x <= toX; x++) {
      const [px, py] = [x + 0.5, y + 0.5];
      const p = ((b.x - px) * (c.y - py) - (c.x - px) * (b.y - py)) / area;
      const q = ((c.x - px) * (a.y - py) - (a.x - px) * (c.y - py)) / area;
      const r = 1 - p - q;
      // A hair outside too, so that no pixel falls between two triangles.
      if (p < -1e-7 || q < -1e-7 || r < -1e-7) continue;
      const w = p * a.w + q * b.w + r * c.w;
      const i = y * camera.width + x;
      cover.layer[i] = layer;
      cover.u[i] = (p * a.uw + q * b.uw + r * c.uw) / w;
      cover.v[i] = (p * a.vw + q * b.vw + r * c.vw) / w;
      cover.shade[i] = (p * a.sw + q * b.sw + r * c.sw) / w;
    }
  }
}
