import type { Corners } from './pixels.ts';

/** Where the handles stand when no page was found: an upright A4 in the middle, with room at the borders for a fingertip. */
export function cornersToDrag({ width, height }: { readonly width: number; readonly height: number }): Corners {
  const halfHeight = Math.min(0.42 * height, 0.42 * width * Math.SQRT2);
  const halfWidth = halfHeight / Math.SQRT2;
  const [x, y] = [width / 2, height / 2];
  return [
    { x: x - halfWidth, y: y - halfHeight },
    { x: x + halfWidth, y: y - halfHeight },
    { x: x + halfWidth, y: y + halfHeight },
    { x: x - halfWidth, y: y + halfHeight },
  ];
}
