import type { FoundScanner, Scanner } from '#main/devices';

/** SANE needs seconds to look around; a person at the choice of sources does not wait for all of them. */
const PATIENCE = 4_000;
/** A scan that is begun waits longer: a device that is being looked at is busy. */
const PATIENCE_TO_SCAN = 15_000;
/** Looking opens the device, and some switch on their lamp: not at each visit. One that is missing may just be switched on. */
const FRESH = 10 * 60_000;
const FRESH_NOTHING = 60_000;

/** Which scanners there are, as last looked; looking again goes on beside everything else. */
export type ScannerSearch = {
  readonly known: () => readonly FoundScanner[] | null;
  /** Looks again where what is known is old or nothing. */
  readonly refresh: () => void;
  readonly answer: () => Promise<readonly FoundScanner[]>;
  readonly settled: () => Promise<void>;
};

export function scannerSearch(options: {
  readonly scanner: Pick<Scanner, 'find'>;
  readonly chosen: string | null;
  /** While a sheet is under way nobody may open the device. */
  readonly scanning: () => boolean;
  readonly now: () => number;
}): ScannerSearch {
  let known: readonly FoundScanner[] | null = null;
  let at = 0;
  let search: Promise<void> | null = null;
  const refresh = () => {
    const age = known === null ? Number.POSITIVE_INFINITY : options.now() - at;
    const fresh = age < (known !== null && known.length > 0 ? FRESH : FRESH_NOTHING);
    if (search !== null || fresh || options.scanning()) return;
    search = options.scanner.find(options.chosen).then((found) => {
      known = found;
      at = options.now();
      search = null;
    });
  };
  const atMost = async (limit: number) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limit);
    });
    await Promise.race([search, late]);
    clearTimeout(timer);
  };
  return {
    known: () => known,
    refresh,
    answer: async () => {
      refresh();
      await atMost(PATIENCE);
      return known ?? [];
    },
    settled: () => atMost(PATIENCE_TO_SCAN),
  };
}
