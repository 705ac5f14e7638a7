/** Red, green, blue, eight bits each, row by row. */
export interface Pixmap {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8ClampedArray;
}

export type Rgb = readonly [number, number, number];

export function pixmap(width: number, height: number): Pixmap {
  return { width, height, rgb: new Uint8ClampedArray(width * height * 3) };
}

/** Half the size, each pixel the mean of four: what a coarser lens sees of a fine print. */
export function halved({ width, height, rgb }: Pixmap): Pixmap {
  const half = pixmap(width >> 1, height >> 1);
  for (let y = 0, to = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const a = (y * 2 * width + x * 2) * 3;
      const b = a + width * 3;
      for (let c = 0; c < 3; c++)
        half.rgb[to++] = ((rgb[a + c] ?? 0) + (rgb[a + 3 + c] ?? 0) + (rgb[b + c] ?? 0) + (rgb[b + 3 + c] ?? 0)) / 4;
    }
  }
  return half;
}

/** Turned clockwise by a multiple of 90 degrees. */
export function turned(picture: Pixmap, turn: 0 | 90 | 180 | 270): Pixmap {
  if (turn === 0) return picture;
  const { width, height, rgb } = picture;
  const result = turn === 180 ? pixmap(width, height) : pixmap(height, width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [toX, toY] =
        turn === 90 ? [height - 1 - y, x] : turn === 180 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      const from = (y * width + x) * 3;
      const to = (toY * result.width + toX) * 3;
      result.rgb[to] = rgb[from] ?? 0;
      result.rgb[to + 1] = rgb[from + 1] ?? 0;
      result.rgb[to + 2] = rgb[from + 2] ?? 0;
    }
  }
  return result;
}
