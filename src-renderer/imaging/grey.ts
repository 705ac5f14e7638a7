import type { GreyPicture, Pixels } from './pixels.ts';

/** Brightness as the eye weighs it (Rec. 601 in 1/256), which keeps red stamps and blue ink darker than the paper. */
export function toGrey({ width, height, data }: Pixels): GreyPicture {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, p = 0; i < grey.length; i++, p += 4) {
    grey[i] = ((data[p] ?? 0) * 77 + (data[p + 1] ?? 0) * 150 + (data[p + 2] ?? 0) * 29 + 128) >> 8;
  }
  return { width, height, grey };
}

/** The picture at `factor` (0 to 1) of its size, each new pixel the mean of the pixels it covers. 1 or more: unchanged. */
export function shrink(picture: GreyPicture, factor: number): GreyPicture {
  if (factor >= 1) return picture;
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  const grey = new Uint8ClampedArray(width * height);
  const columns = edgesOf(picture.width, width);
  const rows = edgesOf(picture.height, height);
  for (let y = 0; y < height; y++) {
    const top = rows[y] ?? 0;
    const bottom = rows[y + 1] ?? top + 1;
    for (let x = 0; x < width; x++) {
      const left = columns[x] ?? 0;
      const right = columns[x + 1] ?? left + 1;
      let sum = 0;
      for (let v = top; v < bottom; v++) {
        const row = v * picture.width;
        for (let u = left; u < right; u++) sum += picture.grey[row + u] ?? 0;
      }
      grey[y * width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width, height, grey };
}

function edgesOf(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to + 1 }, (_, i) => Math.min(from, Math.round((i * from) / to)));
}

/** The picture turned clockwise by a quarter, a half or three quarters. */
export function turned(picture: GreyPicture, turn: 0 | 90 | 180 | 270): GreyPicture {
  if (turn === 0) return picture;
  const { width, height, grey } = picture;
  const upright = turn === 180;
  const newWidth = upright ? width : height;
  const newHeight = upright ? height : width;
  const result = new Uint8ClampedArray(grey.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const nx = turn === 90 ? height - 1 - y : turn === 180 ? width - 1 - x : y;
      const ny = turn === 90 ? x : turn === 180 ? height - 1 - y : width - 1 - x;
      result[ny * newWidth + nx] = grey[y * width + x] ?? 0;
    }
  }
  return { width: newWidth, height: newHeight, grey: result };
}
