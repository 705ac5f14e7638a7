import { createHash } from 'node:crypto';
import { z } from 'zod';
import { asSealedEnvelope, type SealedEnvelope } from '#shared/sealing';

/** What stands in one file of the journal. */
export type JournalEntry = { readonly envelope: SealedEnvelope; readonly savedAt: string };

const CHECKSUM = /\nsha256 ([0-9a-f]{64})\n$/;
const headSchema = z.object({ savedAt: z.iso.datetime({ offset: true }), attachments: z.array(z.unknown()) });

/**
 * The file of an envelope, piece by piece: one line of JSON without the ciphertext, then each JWE on a line of its own
 * (metadata, data, attachments), at the end the SHA-256 of all lines before. So 60 scans never become one string.
 */
export function* journalLines({ envelope, savedAt }: JournalEntry): Generator<string> {
  const hash = createHash('sha256');
  const { metadata, data, attachments, ...rest } = envelope;
  const head = { ...rest, savedAt, attachments: attachments.map(({ id }) => id) };
  const lines = [JSON.stringify(head), metadata, data];
  for (const line of [...lines, ...attachments.map(({ content }) => content)]) {
    hash.update(line).update('\n');
    yield line;
    yield '\n';
  }
  yield `sha256 ${hash.digest('hex')}\n`;
}

/** The inverse. Null for anything that is not exactly what was written: cut short, changed, or not ours. */
export function parseJournalFile(text: string): JournalEntry | null {
  const checksum = CHECKSUM.exec(text)?.[1];
  const body = text.replace(CHECKSUM, '\n');
  if (checksum === undefined || createHash('sha256').update(body).digest('hex') !== checksum) return null;
  const [first = '', metadata, data, ...contents] = body.slice(0, -1).split('\n');
  const raw = parseJson(first);
  const head = headSchema.safeParse(raw);
  if (!head.success || head.data.attachments.length !== contents.length) return null;
  const { savedAt, ...rest } = raw as { savedAt: string };
  const attachments = contents.map((content, index) => ({ id: head.data.attachments[index], content }));
  const envelope = asSealedEnvelope({ ...rest, metadata, data, attachments });
  return envelope === null ? null : { envelope, savedAt };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
