import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type BlobStore, inTransaction } from '#gateway/store';

/** An announced submission that nobody finished dies after a day; the terminal announces anew. */
const LIFE_OF_UNFINISHED = 24 * 3_600_000;

/** Removes unfinished submissions older than a day: rows first, so that nobody finds a row without its files. */
export async function removeUnfinished(database: DatabaseSync, blobs: BlobStore, now: number): Promise<number> {
  const condition = 'submitted_at IS NULL AND announced_at < ?';
  const before = now - LIFE_OF_UNFINISHED;
  const ids = inTransaction(database, () => {
    const rows = database.prepare(`SELECT submission_id FROM submissions WHERE ${condition}`).all(before);
    const found = z.array(z.object({ submission_id: z.string() })).parse(rows);
    for (const { submission_id: id } of found) {
      for (const table of ['events', 'attachments', 'submissions']) {
        database.prepare(`DELETE FROM ${table} WHERE submission_id = ?`).run(id);
      }
    }
    return found.map((row) => row.submission_id);
  });
  for (const id of ids) await blobs.removeFolder(id);
  return ids.length;
}
