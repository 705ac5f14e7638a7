/** The first sentence of a vetted text, word for word: what a card to tick shows of it. */
export function firstSentence(text: string): string {
  return /^.*?[.!?؟](?= |$)/u.exec(text)?.[0] ?? text;
}
