import { createContext } from 'react';

/** The few words that belong to a component's own behaviour, in the person's language. */
export type UiWords = {
  readonly readOn: string;
  readonly readUp: string;
  /** "Teil 1 von 4" */
  readonly part: (part: number, count: number) => string;
};

/** German stands until the window provides its own words. */
export const UiWordsContext = createContext<UiWords>({
  readOn: 'Weiter lesen',
  readUp: 'Nach oben',
  part: (part, count) => `Teil ${part} von ${count}`,
});
