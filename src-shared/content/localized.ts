import { z } from 'zod';

/** Languages a text may exist in; German is always there, because it is what the office reads. */
export const localeSchema = z.enum(['de', 'de-x-einfach', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'ro', 'bg']);
export type Locale = z.infer<typeof localeSchema>;

export const localizedSchema = z
  .partialRecord(localeSchema, z.string().min(1))
  .refine((texts) => texts.de !== undefined, {
    error: 'german-missing',
  });
export type Localized = z.infer<typeof localizedSchema>;

/** The text in the language, else in German: a person rather reads German than nothing. */
export function localize(texts: Localized, locale: string): { readonly text: string; readonly locale: Locale } {
  const wanted = localeSchema.safeParse(locale);
  if (wanted.success) {
    const text = texts[wanted.data];
    if (text !== undefined) return { text, locale: wanted.data };
  }
  return { text: texts.de ?? '', locale: 'de' };
}
