/** The answers so far, kept with the visit: a change of language or a crash of the page loses none. Plain JSON. */
export type TypedQuestions = { readonly answers: Readonly<Record<string, string>> };
