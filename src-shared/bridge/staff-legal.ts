import { z } from 'zod';
import { legalPointSchema } from '#shared/content';
import { nothingSchema } from './values.ts';

/** What the Rechtsamt still has to confirm, as the content in force says it. No person stands in it. */
export const staffLegalMethods = {
  legalPoints: {
    input: nothingSchema,
    output: z.strictObject({
      checkedAt: z.iso.datetime({ offset: true }),
      city: z.string(),
      version: z.string(),
      points: z.array(legalPointSchema),
    }),
  },
} as const;
