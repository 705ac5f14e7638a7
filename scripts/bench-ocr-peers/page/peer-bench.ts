/** Corners clockwise from the top left, in pixels of the picture. */
export type Quad = readonly (readonly [number, number])[];

/** What the page in the browser offers to the program that drives it, as `globalThis.peerBench`. */
export interface PeerBench {
  /** `turn`: clockwise until the page stands upright. The page is sent to `target` as a portable grey map. */
  prepared(picture: string, turn: 0 | 90 | 180 | 270, target: string): Promise<{ readonly ms: number }>;
  wasmRaw(picture: string): Promise<{ readonly text: string; readonly ms: number }>;
  /** The page jscanify cut out is sent to `target` as PNG; null: it found none. */
  jscanify(
    picture: string,
    target: string,
  ): Promise<{ readonly corners: Quad | null; readonly ms: number; readonly width: number; readonly height: number }>;
}
