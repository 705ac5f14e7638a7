/** Why a scan is over. `empty`: the feeder had no sheet at all; `end`: every sheet is through. */
export type ScanEnd = 'end' | 'empty' | 'jam' | 'cover-open' | 'cancelled' | 'no-scanner' | 'failed' | 'timeout';

/** One sheet as PNG or JPEG, in memory only. */
export type Sheet = { readonly picture: Uint8Array<ArrayBuffer>; readonly dpi: number };

/** What comes next out of a scan. */
export type ScanStep = Sheet | ScanEnd;

export type FoundScanner = {
  readonly id: string;
  readonly name: string;
  readonly flatbed: boolean;
  readonly feeder: boolean;
};

export type ScanSource = 'flatbed' | 'feeder';

/** Flatbeds and feeders, one scan at a time, whatever is behind them. Nothing of it throws, and every wait has a limit. */
export type Scanner = {
  /** Takes its time; `only`: the one that staff chose, and no other. */
  readonly find: (only: string | null) => Promise<readonly FoundScanner[]>;
  /** Ends whatever ran before. `busy`: the device belongs to somebody else, or what ran before would not go. */
  readonly start: (scanner: string, from: ScanSource) => Promise<'started' | 'no-scanner' | 'busy'>;
  /**
   * The next sheet in the order of the stack, each once, or why there is none. What was handed out before a jam stays
   * good. After an end it answers the same end again.
   */
  readonly next: () => Promise<ScanStep>;
  /** Stops the device and forgets the sheets nobody took. True: nothing of a scan runs, and nothing of it is left. */
  readonly stop: () => Promise<boolean>;
};
