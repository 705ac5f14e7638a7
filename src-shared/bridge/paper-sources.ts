import { z } from 'zod';
import { bytesSchema } from './values.ts';

/** Larger files are not even opened: 40 MB hold 80 pages of a scanned PDF. */
export const STICK_FILE_LIMIT = 40 * 1024 * 1024;

export const paperDevicesSchema = z.strictObject({
  scanners: z.array(
    z.strictObject({
      id: z.string().max(200),
      name: z.string().max(200),
      flatbed: z.boolean(),
      feeder: z.boolean(),
    }),
  ),
  stick: z.enum(['none', 'ready', 'unreadable']),
});
export type PaperDevices = z.infer<typeof paperDevicesSchema>;

/** `kind` by the first bytes; `name` as on the stick, for the screen only. */
export const stickFileSchema = z.strictObject({
  id: z.string().max(64),
  name: z.string().max(255),
  kind: z.enum(['jpeg', 'png', 'pdf']),
  bytes: z.number().int(),
  /** ISO instant of the last change; null where the stick has none. */
  changedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type StickFile = z.infer<typeof stickFileSchema>;

/** `empty`: the feeder has no sheet from the start; `end`: every sheet is through, or the one of the flatbed is. */
export const scannedSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('sheet'), picture: bytesSchema, dpi: z.number().int() }),
  z.strictObject({
    outcome: z.enum(['end', 'empty', 'jam', 'cover-open', 'cancelled', 'no-scanner', 'failed', 'timeout']),
  }),
]);
export type Scanned = z.infer<typeof scannedSchema>;
