/** Millimetres: x to the right and y down on the table with the middle of the sheet as origin, z up to the camera. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Distance along the line of sight: perspective-correct interpolation needs it. */
  readonly depth: number;
}

export interface Pose {
  /** From the lens to the middle of the sheet. */
  readonly distance: number;
  /** Radians: the sheet turned on the table, then tipped away about the axes of the picture. */
  readonly roll: number;
  readonly tipX: number;
  readonly tipY: number;
}

export type Frame =
  /** The picture ends a margin outside the sheet, `dpi` in its middle. Margins left, top, right, bottom as share of the width; negative cuts off. */
  | { readonly dpi: number; readonly margins: readonly [number, number, number, number] }
  /** A sensor of fixed size; the sheet fills it but for a margin, moved by a share of what is free. */
  | {
      readonly width: number;
      readonly height: number;
      readonly margin: number;
      readonly shift: readonly [number, number];
    };

export interface Camera {
  readonly width: number;
  readonly height: number;
  project(place: Place): Spot;
  /** Where on the bare table (z = 0) a pixel looks. */
  onTable(x: number, y: number): { readonly x: number; readonly y: number };
}

/** A pinhole camera over a sheet whose `outline` (its corners in space) decides how the picture is framed. */
export function cameraOver(pose: Pose, frame: Frame, outline: readonly Place[]): Camera {
  const r = rotation(pose);
  const { distance } = pose;
  const bare = ({ x, y, z }: Place) => {
    const depth = distance - (r[6] * x + r[7] * y + r[8] * z);
    return { x: (r[0] * x + r[1] * y + r[2] * z) / depth, y: (r[3] * x + r[4] * y + r[5] * z) / depth, depth };
  };
  const points = outline.map(bare);
  const left = Math.min(...points.map((p) => p.x));
  const right = Math.max(...points.map((p) => p.x));
  const top = Math.min(...points.map((p) => p.y));
  const bottom = Math.max(...points.map((p) => p.y));
  const { focal, width, height, cx, cy } = framed(frame, distance, { left, right, top, bottom });
  const back = inverse([
    focal * r[0] - cx * r[6],
    focal * r[1] - cx * r[7],
    cx * distance,
    focal * r[3] - cy * r[6],
    focal * r[4] - cy * r[7],
    cy * distance,
    -r[6],
    -r[7],
    distance,
  ]);
  return {
    width,
    height,
    project: (place) => {
      const { x, y, depth } = bare(place);
      return { x: focal * x + cx, y: focal * y + cy, depth };
    },
    onTable: (x, y) => {
      const w = back[6] * x + back[7] * y + back[8];
      return { x: (back[0] * x + back[1] * y + back[2]) / w, y: (back[3] * x + back[4] * y + back[5]) / w };
    },
  };
}

type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

function framed(frame: Frame, distance: number, box: Box) {
  if ('dpi' in frame) {
    const focal = (frame.dpi / 25.4) * distance;
    const span = (box.right - box.left) * focal;
    const [l, t, r, b] = frame.margins.map((share) => share * span) as [number, number, number, number];
    return {
      focal,
      width: Math.round(span + l + r),
      height: Math.round((box.bottom - box.top) * focal + t + b),
      cx: l - box.left * focal,
      cy: t - box.top * focal,
    };
  }
  const { width, height, margin } = frame;
  const room = 1 - 2 * margin;
  const focal = Math.min((width * room) / (box.right - box.left), (height * room) / (box.bottom - box.top));
  const freeX = (width - (box.right - box.left) * focal) / 2;
  const freeY = (height - (box.bottom - box.top) * focal) / 2;
  return {
    focal,
    width,
    height,
    cx: freeX * (1 + frame.shift[0]) - box.left * focal,
    cy: freeY * (1 + frame.shift[1]) - box.top * focal,
  };
}

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

function rotation({ roll, tipX, tipY }: Pose): Matrix {
  const [cz, sz] = [Math.cos(roll), Math.sin(roll)];
  const [cx, sx] = [Math.cos(tipX), Math.sin(tipX)];
  const [cy, sy] = [Math.cos(tipY), Math.sin(tipY)];
  return times(
    [cy, 0, sy, 0, 1, 0, -sy, 0, cy],
    times([1, 0, 0, 0, cx, -sx, 0, sx, cx], [cz, -sz, 0, sz, cz, 0, 0, 0, 1]),
  );
}

function times(a: Matrix, b: Matrix): Matrix {
  const cell = (row: 0 | 3 | 6, column: 0 | 1 | 2) =>
    a[row] * b[column] + a[(row + 1) as 1] * b[(column + 3) as 3] + a[(row + 2) as 2] * b[(column + 6) as 6];
  return [cell(0, 0), cell(0, 1), cell(0, 2), cell(3, 0), cell(3, 1), cell(3, 2), cell(6, 0), cell(6, 1), cell(6, 2)];
}

/** Up to a factor, which a projective map does not feel. */
function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}
