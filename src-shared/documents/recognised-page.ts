import { z } from 'zod';

/** A rectangle in pixels of the straightened page picture, from its top left corner. */
export const boxSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof boxSchema>;

/** `confidence` is tesseract's, 0 to 100: no proof (1.6 % of words with digits at 95 and more are wrong, documents.md). */
const wordSchema = z.object({ text: z.string(), box: boxSchema, confidence: z.number().min(0).max(100) });
export type RecognisedWord = z.infer<typeof wordSchema>;

const lineSchema = z.object({ words: z.array(wordSchema), box: boxSchema });
export type RecognisedLine = z.infer<typeof lineSchema>;

/** One page as the recogniser read it: lines from top to bottom, words in reading order. `width`, `height` in pixels. */
export const recognisedPageSchema = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  lines: z.array(lineSchema),
});
export type RecognisedPage = z.infer<typeof recognisedPageSchema>;
