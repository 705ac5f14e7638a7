/** The letter half written, for one matter. Plain JSON, kept with the visit. */
export type RemedyLetterDraft = { readonly matter: string };
