import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, fixedClock } from '#shared/basics';

/** A folder of the house's own with a stick beside it, and a clock that moves when told. */
export function staffPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'staff-'));
  const media = join(folder, 'media');
  const stick = join(media, 'STICK');
  mkdirSync(stick, { recursive: true });
  const state = { later: 0 };
  const start = fixedClock('2026-11-24T10:00:00+01:00');
  const clock: Clock = { instant: () => start.instant() + state.later, today: start.today };
  return {
    folder,
    media,
    stick,
    clock,
    wait: (milliseconds: number) => {
      state.later += milliseconds;
    },
    // A line of the log may still be on its way to the disk.
    clear: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 40 }),
  };
}
