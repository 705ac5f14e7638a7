import type { SignedLetter } from '#renderer/paper';
import type { LetterPage } from './letter-pages.ts';
import type { Paragraph } from './letter-words.ts';
import type { TextField } from './remedy-letter-draft.ts';

/** A letter as screen and paper show it. */
export type Letter = Omit<SignedLetter, 'paragraphs'> & { readonly paragraphs: readonly Paragraph[] };

/** The part that differs from letter to letter. */
export type Body = Pick<Letter, 'title' | 'facts' | 'paragraphs' | 'enclosed'>;

/** Answers as they go on paper: null where the person does not know, or wants to write by hand. */
export type Told = (field: TextField, page: LetterPage) => string | null;
