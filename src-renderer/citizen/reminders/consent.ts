/**
 * Version of the words on the page of consent (`reminder.consent*`, and what the first page says). Whoever changes their
 * meaning raises it: with each request it says which words a person has read.
 */
const VERSION = 1;

/** What is recorded with a yes: version and language, at most 40 signs. */
export function consentWords(language: string): string {
  return `${VERSION}/${language}`;
}
