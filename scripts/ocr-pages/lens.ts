import { type Pixmap, pixmap } from './pixmap.ts';
import type { Random } from './random.ts';

/** What lens and sensor do to a picture. All lengths in pixels of the picture. */
export interface Lens {
  /** Standard deviation of the blur. */
  readonly blur: number;
  /** Length of a movement of the hand. */
  readonly motion?: number;
  /** Standard deviation of the noise in grey values, before the sensor smooths it. */
  readonly noise: number;
  /** How much the camera sharpens on its own. */
  readonly sharpen?: number;
  /** Quality of the JPEG, 0 to 1. */
  readonly jpeg: number;
}

export function throughLens(picture: Pixmap, lens: Lens, random: Random): Pixmap {
  let result = blurred(picture, lens.blur);
  if (lens.motion !== undefined) result = moved(result, lens.motion, random.chance(0.5));
  if (lens.noise > 0) noisy(result, lens.noise, random);
  if (lens.sharpen !== undefined) result = sharpened(result, lens.sharpen);
  return result;
}

function blurred(picture: Pixmap, sigma: number): Pixmap {
  if (sigma <= 0) return picture;
  const reach = Math.max(1, Math.ceil(sigma * 2.5));
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const sum = kernel.reduce((a, b) => a + b, 0);
  const weights = Float32Array.from(kernel, (k) => k / sum);
  return along(along(picture, weights, true), weights, false);
}

function moved(picture: Pixmap, length: number, horizontal: boolean): Pixmap {
  const n = Math.max(1, Math.round(length)) | 1;
  return along(picture, new Float32Array(n).fill(1 / n), horizontal);
}

function along({ width, height, rgb }: Pixmap, weights: Float32Array, horizontal: boolean): Pixmap {
  const result = pixmap(width, height);
  const reach = weights.length >> 1;
  const step = horizontal ? 3 : width * 3;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = horizontal ? x : y;
      const last = horizontal ? width - 1 : height - 1;
      let [r, g, b] = [0, 0, 0];
      for (let k = -reach; k <= reach; k++) {
        const to = at + k < 0 ? -at : at + k > last ? last - at : k;
        const j = i + to * step;
        const weight = weights[k + reach] ?? 0;
        r += (rgb[j] ?? 0) * weight;
        g += (rgb[j + 1] ?? 0) * weight;
        b += (rgb[j + 2] ?? 0) * weight;
      }
      result.rgb[i] = r;
      result.rgb[i + 1] = g;
      result.rgb[i + 2] = b;
      i += 3;
    }
  }
  return result;
}

/** More in the dark than in the light, a share of it in colour. */
function noisy({ rgb }: Pixmap, sigma: number, random: Random): void {
  let state = (random() * 2 ** 32) | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 8) / 16777216 - 0.5;
  };
  for (let i = 0; i < rgb.length; i += 3) {
    const strength = sigma * (1.25 - (rgb[i + 1] ?? 0) / 500) * 2;
    const grey = (next() + next() + next()) * strength;
    rgb[i] = (rgb[i] ?? 0) + grey + next() * strength * 0.6;
    rgb[i + 1] = (rgb[i + 1] ?? 0) + grey;
    rgb[i + 2] = (rgb[i + 2] ?? 0) + grey + next() * strength * 0.8;
  }
}

function sharpened(picture: Pixmap, amount: number): Pixmap {
  const soft = blurred(picture, 1);
  for (let i = 0; i < soft.rgb.length; i++) {
    const value = picture.rgb[i] ?? 0;
    soft.rgb[i] = value + amount * (value - (soft.rgb[i] ?? 0));
  }
  return soft;
}
