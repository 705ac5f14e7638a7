/**
 * Answers to the questions for a day, kept with the visit: a change of language, an overlay or a crash of the page loses
 * none. Plain JSON. A day is YYYY-MM-DD, or the digits typed so far; `unknown` is "Weiß ich nicht".
 */
export type TypedQuestions = {
  /** Id of the matter these answers become: changed and told again it stays the same one. */
  readonly id: string;
  readonly answers: Answers;
  /** Days the person was asked about ("Stimmt das Jahr?") and stays with, as `question=day`. */
  readonly sure: readonly string[];
  /** The question shown; null: the first open one. */
  readonly at: string | null;
};

export type Answers = Readonly<Record<string, string>>;

export const UNKNOWN = 'unknown';

export function beginQuestions(id: string): TypedQuestions {
  return { id, answers: {}, sure: [], at: null };
}
