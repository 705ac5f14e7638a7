import { z } from 'zod';
import { authenticationTag } from './envelope.ts';
import type { SealedParts } from './open.ts';

/** 16 bytes of GCM tag as base64url. */
const tagSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** Tags by part, as they stand in `submit` and `accept`. */
export const authenticationTagsSchema = z.strictObject({
  metadata: tagSchema,
  data: tagSchema,
  /** By attachment id. */
  attachments: z.record(z.uuid(), tagSchema),
});
export type AuthenticationTags = z.infer<typeof authenticationTagsSchema>;

export function authenticationTagsOf(envelope: SealedParts): AuthenticationTags {
  return {
    metadata: authenticationTag(envelope.metadata),
    data: authenticationTag(envelope.data),
    attachments: Object.fromEntries(
      envelope.attachments.map((attachment) => [attachment.id, authenticationTag(attachment.content)]),
    ),
  };
}

/** Tags as one list: metadata, data, then the attachments. What a ledger keeps to prove receipt later. */
export function tagsOf(envelope: SealedParts): string[] {
  return flatTags(authenticationTagsOf(envelope));
}

/** Metadata and data at their places, attachments in any order: a JSON object promises none. */
export function tagsMatch(tags: AuthenticationTags, expected: readonly string[]): boolean {
  const found = flatTags(tags);
  if (found.length !== expected.length || found[0] !== expected[0] || found[1] !== expected[1]) return false;
  const rest = expected.slice(2).toSorted();
  return found
    .slice(2)
    .toSorted()
    .every((tag, index) => tag === rest[index]);
}

function flatTags(tags: AuthenticationTags): string[] {
  return [tags.metadata, tags.data, ...Object.values(tags.attachments)];
}
