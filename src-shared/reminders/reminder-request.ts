import { z } from 'zod';
import { isoDaySchema } from '#shared/basics';

export const reminderLanguages = ['de', 'en', 'ar'] as const;

/**
 * What is sealed to the reminder service (the `data` of an envelope). `days`: on which it writes, ascending, none after
 * `lastDay`; after `lastDay` everything is deleted. Days are ISO days of Berlin.
 */
export const reminderRequestSchema = z
  .strictObject({
    version: z.literal(1),
    language: z.enum(reminderLanguages),
    channel: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('email'), address: z.email().max(254) }),
      /** A letter of the city: name, street, place; a line each. */
      z.strictObject({ by: z.literal('letter'), lines: z.array(z.string().min(1).max(80)).min(2).max(5) }),
    ]),
    days: z.array(isoDaySchema).min(1).max(4),
    lastDay: isoDaySchema,
    /** Day of the consent (Art. 6 (1) a DSGVO) and version of the words consented to. */
    consent: z.strictObject({ on: isoDaySchema, words: z.string().max(40) }),
  })
  .refine(({ days, lastDay }) => days.every((day, at) => day <= lastDay && (at === 0 || (days[at - 1] ?? '') < day)), {
    error: 'days not ascending or after lastDay',
  });
export type ReminderRequest = z.infer<typeof reminderRequestSchema>;
