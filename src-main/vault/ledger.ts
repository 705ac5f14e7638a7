import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder, removeDurably, UNFINISHED, writeDurably } from '#main/files';
import type { Clock } from '#shared/basics';
import { type SealedEnvelope, tagsOf } from '#shared/sealing';
import { countDamaged, moveToDamaged } from './damaged.ts';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What the terminal remembers of a case: hashes, times, tags and signed receipts. Nothing here names or describes a person. */
const ledgerEntrySchema = z.strictObject({
  version: z.literal(1),
  envelopeId: z.uuid(),
  caseHash: hashSchema,
  /** Where it goes, as on the outside of the envelope; null in entries older than this field. */
  destinationId: z.uuid().nullable().default(null),
  pinHash: hashSchema,
  savedAt: z.iso.datetime({ offset: true }),
  /** Authentication tags as made at sealing: metadata, data, attachments. */
  tags: z.array(z.string().max(64)).max(62),
  signatureRequired: z.boolean(),
  submissionId: z.uuid().nullable(),
  /** Verified, signed event tokens of `submissionId`. */
  receipts: z.array(z.string().max(20_000)).max(200),
  transmitted: z.boolean(),
  accepted: z.boolean(),
  rejected: z.boolean(),
  /** When both copies were free to go. */
  finishedAt: z.iso.datetime({ offset: true }).nullable(),
  /** When staff purged it, after an export: it never reached the office from here. */
  discardedAt: z.iso.datetime({ offset: true }).nullable().default(null),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export type Ledger = {
  readonly get: (envelopeId: string) => LedgerEntry | null;
  /** The newest entry of a case. */
  readonly find: (caseHash: string) => LedgerEntry | null;
  /** Wanted nowhere on this machine any more: at the office, or purged by staff. */
  readonly isFinished: (envelopeId: string) => boolean;
  /** First entry of an envelope; leaves an existing one alone. */
  readonly record: (envelope: SealedEnvelope, savedAt: string) => Promise<void>;
  /** Durable when it resolves. Throws for an envelope it has never seen. */
  readonly update: (envelopeId: string, part: Partial<LedgerEntry>) => Promise<LedgerEntry>;
  readonly damaged: () => Promise<number>;
};

/** Opens (or makes) the ledger: small files, all of them held in memory. An unreadable one is set aside. */
export async function openLedger(folder: string, { clock }: { readonly clock: Clock }): Promise<Ledger> {
  await makeFolder(folder);
  const entries = await readEntries(folder, new Date(clock.instant()).toISOString());
  let last: Promise<unknown> = Promise.resolve();

  /** One writer: two updates of the same entry must not overtake each other. */
  function inTurn<Out>(work: () => Promise<Out>): Promise<Out> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function write(entry: LedgerEntry): Promise<LedgerEntry> {
    const checked = ledgerEntrySchema.parse(entry);
    await writeDurably(folder, `${entry.envelopeId}.json`, [JSON.stringify(checked)]);
    entries.set(entry.envelopeId, checked);
    return checked;
  }

  return {
    get: (envelopeId) => entries.get(envelopeId) ?? null,
    find: (caseHash) =>
      [...entries.values()]
        .filter((entry) => entry.caseHash === caseHash)
        .toSorted((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt))[0] ?? null,
    isFinished: (envelopeId) => {
      const entry = entries.get(envelopeId);
      return entry !== undefined && (entry.finishedAt !== null || entry.discardedAt !== null);
    },
    record: (envelope, savedAt) =>
      inTurn(async () => {
        if (!entries.has(envelope.id)) await write(newEntry(envelope, savedAt));
      }),
    update: (envelopeId, part) =>
      inTurn(async () => {
        const entry = entries.get(envelopeId);
        if (entry === undefined) throw new Error('not in the ledger');
        return write({ ...entry, ...part });
      }),
    damaged: () => countDamaged(folder),
  };
}

function newEntry(envelope: SealedEnvelope, savedAt: string): LedgerEntry {
  const { id, caseHash, destinationId, pinHash, signatureRequired } = envelope;
  return {
    version: 1,
    envelopeId: id,
    caseHash,
    destinationId,
    pinHash,
    savedAt,
    tags: tagsOf(envelope),
    signatureRequired,
    submissionId: null,
    receipts: [],
    transmitted: false,
    accepted: false,
    rejected: false,
    finishedAt: null,
    discardedAt: null,
  };
}

async function readEntries(folder: string, at: string): Promise<Map<string, LedgerEntry>> {
  const entries = new Map<string, LedgerEntry>();
  for (const file of await readdir(folder, { withFileTypes: true })) {
    if (file.isDirectory()) continue;
    if (file.name.endsWith(UNFINISHED)) {
      await removeDurably(folder, file.name);
      continue;
    }
    const entry = parseEntry(await readFile(join(folder, file.name), 'utf8'));
    if (entry !== null && file.name === `${entry.envelopeId}.json`) entries.set(entry.envelopeId, entry);
    else await moveToDamaged(folder, file.name, 'unreadable', at);
  }
  return entries;
}

function parseEntry(text: string): LedgerEntry | null {
  try {
    return ledgerEntrySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
