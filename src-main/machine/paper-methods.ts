import type { Scanner, Stick } from '#main/devices';
import type { Session } from '#main/session';
import type { citizenContract, Implementation } from '#shared/bridge';
import type { ScannerSearch } from './scanner-search.ts';

type Citizen = Implementation<typeof citizenContract>;
type PaperMethods = Pick<
  Citizen,
  'paperDevices' | 'scanStart' | 'scanNext' | 'scanCancel' | 'stickFiles' | 'stickFile'
>;

export type PaperDesk = {
  readonly methods: PaperMethods;
  readonly scanning: () => boolean;
  /** End of a visit. True: the device stands still, and no sheet, no file and no id of this visit is left here. */
  readonly forget: () => Promise<boolean>;
};

/** Papers from beside the camera, for the visit that is under way and for nobody else. */
export function paperDesk(machine: {
  readonly scanner: Scanner;
  readonly stick: Stick;
  readonly search: ScannerSearch;
  readonly session: Pick<Session, 'current' | 'send'>;
}): PaperDesk {
  const { scanner, stick, search, session } = machine;
  let scanning = false;
  /** Which visit asks; null between two. */
  const visit = () => {
    const now = session.current();
    return now.state === 'visit' || now.state === 'warning' ? now.sessionId : null;
  };
  const stop = async () => {
    scanning = false;
    return await scanner.stop();
  };
  return {
    scanning: () => scanning,
    forget: async () => {
      stick.forget();
      return await stop();
    },
    methods: {
      paperDevices: async () => {
        const [found, state] = await Promise.all([search.answer(), stick.state()]);
        const scanners = found
          .filter(({ id }) => id.length <= 200)
          .map(({ id, name, flatbed, feeder }) => ({ id, name: name.slice(0, 200), flatbed, feeder }));
        return { scanners, stick: visit() === null ? 'none' : state };
      },
      scanStart: async ({ scanner: id, from }) => {
        const asking = visit();
        await search.settled();
        // Only what was shown: the name becomes an argument of a program.
        const known = search.known()?.find((found) => found.id === id);
        if (asking === null || asking !== visit() || known?.[from] !== true) return { outcome: 'no-scanner' };
        scanning = true;
        const outcome = await scanner.start(id, from);
        if (outcome !== 'started') scanning = false;
        return { outcome };
      },
      scanNext: async () => {
        const asking = visit();
        const answer = asking === null ? 'cancelled' : await scanner.next();
        if (typeof answer === 'string') {
          // A page that came back asks anew: its old question is answered while the scan goes on.
          if (answer !== 'cancelled') scanning = false;
          return { outcome: answer };
        }
        if (asking !== visit()) {
          answer.picture.fill(0);
          return { outcome: 'cancelled' };
        }
        // The person stands at the scanner and not at the screen.
        session.send('WORKING');
        return { outcome: 'sheet', picture: answer.picture, dpi: answer.dpi };
      },
      scanCancel: async () => {
        await stop();
        return null;
      },
      stickFiles: async () => {
        const asking = visit();
        if (asking === null) return { outcome: 'no-stick' };
        const listing = await stick.list();
        if (asking !== visit()) {
          stick.forget();
          return { outcome: 'gone' };
        }
        if (listing.outcome !== 'files') return listing;
        const files = listing.files.map((file) => ({ ...file, changedAt: isoOf(file.changedAt) }));
        return { outcome: 'files', files, others: listing.others };
      },
      stickFile: async ({ id }) => {
        const asking = visit();
        if (asking === null) return { outcome: 'gone' };
        const file = await stick.read(id);
        if (asking !== visit()) return { outcome: 'gone' };
        session.send('WORKING');
        return file;
      },
    },
  };
}

/** A stick may claim any day; one that no calendar has is none. */
function isoOf(instant: number | null): string | null {
  if (instant === null) return null;
  const day = new Date(instant);
  const year = day.getUTCFullYear();
  return year >= 1980 && year < 2200 ? day.toISOString() : null;
}
