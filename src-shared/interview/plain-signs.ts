import { err, ok, type Result } from '#shared/basics';
import type { FieldErrorKey } from './kind.ts';

/**
 * Taken away without a question: signs that show nothing and stand for no letter (soft hyphen, zero-width space, direction
 * marks, byte order mark). They come along when a number is copied from a phone, and nobody can see or delete them.
 */
const EMPTY = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]/gu;

/** Joiners are part of the spelling in these scripts; elsewhere they only make two equal names unequal. */
const JOINED_SCRIPTS =
  '\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Tamil}\\p{Script=Malayalam}\\p{Script=Sinhala}';
const STRAY_JOINER = new RegExp(
  `(?<![${JOINED_SCRIPTS}])[\\u200c\\u200d]|[\\u200c\\u200d](?![${JOINED_SCRIPTS}])`,
  'gu',
);

/**
 * Refused: signs that turn a text round (overrides, embeddings, isolates), tag characters and annotations. What was seen and what
 * would be sent differ then; to take them away would choose one of the two without asking the person.
 */
const TURNING = /[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Refused: the sheet to sign has no sign for them, so paper and sent answer would differ. */
const PICTURES = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3|\ufe0f/u;

/** What was typed or pasted, without what carries nothing; an error where taking away would change what it says. */
export function plainSigns(raw: unknown): Result<unknown, FieldErrorKey> {
  if (typeof raw === 'string') return plainText(raw);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return ok(raw);
  const parts: [string, unknown][] = [];
  for (const [key, value] of Object.entries(raw)) {
    const part = typeof value === 'string' ? plainText(value) : ok(value);
    if (!part.ok) return part;
    parts.push([key, part.value]);
  }
  return ok(Object.fromEntries(parts));
}

function plainText(text: string): Result<string, FieldErrorKey> {
  if (TURNING.test(text)) return err('hidden-signs');
  if (PICTURES.test(text)) return err('no-pictures');
  return ok(text.replace(EMPTY, '').replace(STRAY_JOINER, ''));
}
