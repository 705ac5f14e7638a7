import { z } from 'zod';
import { isoDaySchema } from '#shared/basics';
import { reminderLanguages } from '#shared/reminders';
import { jweSchema } from './submission.ts';

/** One letter that is due: sealed to the printing office, so that no answer holds an address in the clear. */
const sealedLetterSchema = z.object({ submissionId: z.uuid(), day: isoDaySchema, sealed: jweSchema });
export type SealedLetter = z.infer<typeof sealedLetterSchema>;
export const sealedLettersSchema = z.object({ letters: z.array(sealedLetterSchema).max(100) });

/** What is sealed in it. */
export const letterToPrintSchema = z.strictObject({
  language: z.enum(reminderLanguages),
  address: z.array(z.string()).min(2).max(5),
  subject: z.string(),
  lines: z.array(z.string()),
});
export type LetterToPrint = z.infer<typeof letterToPrintSchema>;

export const printedLettersSchema = z.strictObject({
  letters: z.array(z.strictObject({ submissionId: z.uuid(), day: isoDaySchema })).max(100),
});
