import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ignoreMissing, makeFolder, writeDurably } from '#main/files';
import type { Clock } from '#shared/basics';
import { type StaffEvent, staffEventSchema } from '#shared/staff';

/** Some months of a busy terminal; older entries go. */
const MOST_ENTRIES = 5_000;
const FILE = 'events.jsonl';

const lineSchema = z.looseObject({ at: z.iso.datetime({ offset: true }) }).transform(({ at, ...event }, context) => {
  const parsed = staffEventSchema.safeParse(event);
  if (parsed.success) return { at, ...parsed.data };
  context.addIssue({ code: 'custom', message: 'unknown-event' });
  return z.NEVER;
});

/** What happened on this terminal, out of a catalogue without a place for a person. */
export type EventLog = {
  /** Never rejects: a full disk must not stop what is being told of. */
  readonly note: (event: StaffEvent) => Promise<void>;
  /** The whole log as lines of JSON, for a stick. */
  readonly text: () => Promise<string>;
};

/** Opens the log and shortens it to its last entries; lines nobody can read (a power cut in the middle) go. */
export async function openEventLog(folder: string, clock: Clock): Promise<EventLog> {
  await makeFolder(folder);
  const path = join(folder, FILE);
  const text = (await readFile(path, 'utf8').catch(ignoreMissing)) ?? '';
  const lines = text.split('\n').filter((line) => lineSchema.safeParse(parseJson(line)).success);
  const kept = lines.slice(-MOST_ENTRIES).map((line) => `${line}\n`);
  if (kept.join('') !== text) await writeDurably(folder, FILE, kept);
  // One line after the other: two at once could mix.
  let last: Promise<unknown> = Promise.resolve();
  return {
    note: (event) => {
      const line = { at: new Date(clock.instant()).toISOString(), ...staffEventSchema.parse(event) };
      const turn = last.then(() => appendFile(path, `${JSON.stringify(line)}\n`, { mode: 0o600 }));
      last = turn.catch(() => undefined);
      return turn.catch(() => undefined);
    },
    text: async () => {
      await last;
      return (await readFile(path, 'utf8').catch(ignoreMissing)) ?? '';
    },
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
