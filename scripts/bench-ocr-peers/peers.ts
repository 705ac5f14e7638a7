/** Who is compared, in the order of the table. */
export const PEERS = {
  ours: 'our pipeline',
  nativeRaw: 'native, raw, defaults',
  nativeBest3: 'native, raw, best settings, psm 3',
  nativeBest11: 'native, raw, best settings, psm 11',
  nativeOnOurs: 'native psm 3 on our prepared page',
  nativeOnOurs11: 'native psm 11 on our prepared page',
  wasmRaw: 'tesseract.js, raw, defaults',
  jscanify: 'jscanify page + native psm 3',
} as const;

export type Peer = keyof typeof PEERS;

/** What one peer made of one picture. */
export interface Outcome {
  readonly error: number;
  readonly ms: number;
}

export type Point = readonly [number, number];

export interface Row {
  readonly file: string;
  readonly condition: string;
  readonly group: string;
  readonly peers: Partial<Record<Peer, Outcome>>;
  /** Largest distance of a corner from the truth in percent of the picture's diagonal; null: no page found. Absent without truth. */
  readonly corners?: { readonly ours: number | null; readonly jscanify: number | null };
}
