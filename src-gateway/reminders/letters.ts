import { CompactEncrypt, type JWK } from 'jose';
import { findSubmission } from '#gateway/delivery';
import { bytesFromText } from '#shared/basics';
import { reminderMessage } from '#shared/reminders';
import { usableKey } from '#shared/sealing';
import type { LetterToPrint, SealedLetter } from '#shared/wire';
import { openReminder } from './open-reminder.ts';
import type { Parts } from './parts.ts';
import { listedDays } from './rows.ts';

/** A morning's work; the rest comes once these are printed. */
const LETTERS_AT_ONCE = 100;

/**
 * The letters that are due, each opened in memory and sealed at once to the printing office: neither this answer nor
 * anything on a disk holds an address in the clear. Empty while that office has no valid key.
 */
export async function lettersToPrint(parts: Parts): Promise<SealedLetter[]> {
  const office = parts.list.destinations.find((entry) => entry.destinationId === parts.keys.letterOffice);
  const key = office === undefined ? null : usableKey(office, parts.clock.instant());
  if (key?.ok !== true) return [];
  const { kty, n, e, alg, kid } = key.value.jwk;
  const letters: SealedLetter[] = [];
  for (const { submissionId, day } of listedDays(parts.database, LETTERS_AT_ONCE)) {
    const submission = findSubmission(parts.database, submissionId);
    const opened = submission === null ? null : await openReminder(parts, submission);
    if (opened?.ok !== true || opened.value.channel.by !== 'letter') continue;
    const { language, channel } = opened.value;
    const { subject, lines } = reminderMessage(opened.value);
    const letter: LetterToPrint = { language, address: channel.lines, subject, lines: [...lines] };
    letters.push({ submissionId, day, sealed: await seal(letter, { kty, n, e, alg, kid }) });
  }
  return letters;
}

function seal(letter: LetterToPrint, key: JWK): Promise<string> {
  return new CompactEncrypt(bytesFromText(JSON.stringify(letter)))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid ?? '', cty: 'application/json' })
    .encrypt(key);
}
