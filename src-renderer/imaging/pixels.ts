/** RGBA, 8 bits each, row by row: the shape of the browser's ImageData. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** One byte of brightness a pixel, row by row: 0 is black, 255 is white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8ClampedArray<ArrayBuffer>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Clockwise from top left, in pixels of the picture they were found in. */
export type Corners = readonly [Point, Point, Point, Point];

/** Quarter turns clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;
