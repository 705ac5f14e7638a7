import type { Letter } from './letter.ts';
import { OFFICE_LETTERS } from './letters-dev-offices.ts';
import { OTHER_LETTERS } from './letters-dev-others.ts';
import { HELD_OFFICE_LETTERS } from './letters-held-offices.ts';
import { HELD_OTHER_LETTERS } from './letters-held-others.ts';

export type SetName = 'dev' | 'held';

/** `dev` to develop with; `held` has other letters, fonts and seeds and only measures. */
export const LETTERS: Readonly<Record<SetName, readonly Letter[]>> = {
  dev: [...OFFICE_LETTERS, ...OTHER_LETTERS],
  held: [...HELD_OFFICE_LETTERS, ...HELD_OTHER_LETTERS],
};
