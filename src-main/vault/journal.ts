import { readdir, readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, ignoreMissing, makeFolder, removeDurably, UNFINISHED, writeDurably } from '#main/files';
import { type Clock, err, ok, type Result } from '#shared/basics';
import { type SealedEnvelope, tagsOf } from '#shared/sealing';
import { countDamaged, moveToDamaged } from './damaged.ts';
import { type JournalEntry, journalLines, parseJournalFile } from './journal-file.ts';

/** Below this nothing new is accepted: what is promised must still fit (design: sync-and-gateway, "Disk"). */
const MINIMUM_FREE_BYTES = 500 * 1024 * 1024;
const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.sealed$/;

export type JournalFailure = 'disk-full' | 'journal-failed';

/** Sealed envelopes on this machine's disk. "Gespeichert" means: `append` resolved with `ok`. */
export type Journal = {
  /** ISO instant of saving. The same envelope a second time (its answer got lost) gives the first instant again. */
  readonly append: (envelope: SealedEnvelope) => Promise<Result<string, JournalFailure>>;
  /** Ids, oldest first (UUIDv7 sorts by time). */
  readonly list: () => Promise<string[]>;
  /** Null: not there, or unreadable and therefore moved to `damaged/`. */
  readonly read: (id: string) => Promise<JournalEntry | null>;
  readonly remove: (id: string) => Promise<void>;
  /** The file as it lies there, unopened, for a stick; null: not there. */
  readonly sealedFile: (id: string) => Promise<{ readonly name: string; readonly text: string } | null>;
  /** Bytes on disk; null: not there. */
  readonly size: (id: string) => Promise<number | null>;
  /** Files nobody could read: a matter for staff. */
  readonly damaged: () => Promise<number>;
};

export type JournalOptions = {
  readonly clock: Clock;
  /** Free bytes where the folder lies; a port so that tests can fill the disk. */
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly minimumFreeBytes?: number;
};

/** Opens (or makes) the journal. Files that were never finished go, files that are not ours are set aside. */
export async function openJournal(folder: string, options: JournalOptions): Promise<Journal> {
  const { clock, freeBytes = freeBytesOf, minimumFreeBytes = MINIMUM_FREE_BYTES } = options;
  const writing = new Map<string, Promise<Result<string, JournalFailure>>>();
  const now = () => new Date(clock.instant()).toISOString();
  await makeFolder(folder);
  await tidy(folder, now());

  async function save(envelope: SealedEnvelope): Promise<Result<string, JournalFailure>> {
    try {
      const before = await read(envelope.id);
      if (before !== null) return isSame(before.envelope, envelope) ? ok(before.savedAt) : err('journal-failed');
      if ((await freeBytes(folder)) < minimumFreeBytes) return err('disk-full');
      const savedAt = now();
      await writeDurably(folder, fileOf(envelope.id), journalLines({ envelope, savedAt }));
      return ok(savedAt);
    } catch (error) {
      const code = codeOf(error);
      return err(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'journal-failed');
    }
  }

  async function read(id: string): Promise<JournalEntry | null> {
    const text = await readFile(join(folder, fileOf(id)), 'utf8').catch(ignoreMissing);
    if (text === null) return null;
    const entry = parseJournalFile(text);
    if (entry?.envelope.id === id) return entry;
    await moveToDamaged(folder, fileOf(id), 'checksum', now());
    return null;
  }

  return {
    append: (envelope) => {
      const saving = writing.get(envelope.id) ?? save(envelope).finally(() => writing.delete(envelope.id));
      writing.set(envelope.id, saving);
      return saving;
    },
    list: async () => (await readdir(folder)).flatMap((name) => FILE.exec(name)?.[1] ?? []).toSorted(),
    read,
    remove: (id) => removeDurably(folder, fileOf(id)),
    sealedFile: async (id) => {
      const text = await readFile(join(folder, fileOf(id)), 'utf8').catch(ignoreMissing);
      return text === null ? null : { name: fileOf(id), text };
    },
    size: async (id) => (await stat(join(folder, fileOf(id))).catch(ignoreMissing))?.size ?? null,
    damaged: () => countDamaged(folder),
  };
}

async function tidy(folder: string, at: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory() || FILE.test(entry.name)) continue;
    if (entry.name.endsWith(UNFINISHED)) await removeDurably(folder, entry.name);
    else await moveToDamaged(folder, entry.name, 'unknown-name', at);
  }
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function fileOf(id: string): string {
  const name = `${id.toLowerCase()}.sealed`;
  if (!FILE.test(name)) throw new Error('not an envelope id');
  return name;
}

function isSame(a: SealedEnvelope, b: SealedEnvelope): boolean {
  return tagsOf(a).join() === tagsOf(b).join();
}
