import { z } from 'zod';

/** A rectangle in pixels of the straightened page, as `documents` gives it. */
export const boxShape = { x: z.number(), y: z.number(), width: z.number(), height: z.number() };
