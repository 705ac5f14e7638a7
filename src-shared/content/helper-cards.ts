import { z } from 'zod';
import { localizedSchema } from './localized.ts';

/**
 * What a helper should know about one screen. `page`: the name of a screen (`deadline`), a section of an application
 * (`haushalt`), one of its pages (`haushalt/mitgliedName`), or `*` for every screen without a card of its own.
 */
export const helperCardSchema = z.strictObject({
  page: z.string().regex(/^(\*|[a-zA-Z0-9/-]+)$/),
  title: localizedSchema,
  purpose: localizedSchema,
  mistakes: z.array(localizedSchema).max(4),
  ready: z.array(localizedSchema).max(6),
});
export type HelperCard = z.infer<typeof helperCardSchema>;

export const ANY_PAGE = '*';

/** The card for a screen: the most particular name first, at last the one for every screen. */
export function helperCardFor(cards: readonly HelperCard[], page: string): HelperCard | null {
  for (const name of namesOf(page)) {
    const card = cards.find((entry) => entry.page === name);
    if (card !== undefined) return card;
  }
  return null;
}

/** `haushalt/mitgliedName/person/…` is also `haushalt/mitgliedName` and `haushalt`; `status-not-found` is also `status`. */
function namesOf(page: string): readonly string[] {
  const [section = '', inner] = page.split('/');
  const names = inner === undefined ? [] : [`${section}/${inner}`];
  const words = section.split('-');
  for (let count = words.length; count > 0; count -= 1) names.push(words.slice(0, count).join('-'));
  return [...names, ANY_PAGE];
}
