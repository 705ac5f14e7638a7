import { z } from 'zod';

/** The 19 Stadtteile by their code (record-shapes.md 4). */
export const STADTTEIL_CODES = [
  '010',
  '020',
  '030',
  '040',
  '050',
  '060',
  '070',
  '080',
  '090',
  '100',
  '110',
  '120',
  '130',
  '140',
  '150',
  '160',
  '170',
  '180',
  '190',
] as const;

export const SITE_LANGUAGES = ['de', 'en', 'ar'] as const;

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const slotSchema = z
  .strictObject({ day: z.number().int().min(1).max(7), from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, { error: 'ends-before-it-begins' });

/** A name of a CUPS queue becomes an argument of a program: nothing that looks like an option. */
const deviceName = z
  .string()
  .max(200)
  .regex(/^[^\s\p{Cc}/-][^\s\p{Cc}]*$/u);

/** SANE names a scanner in the network by what its maker calls it, with blanks: "airscan:e0:HP LaserJet". */
const scannerName = z
  .string()
  .max(200)
  .regex(/^[^\s\p{Cc}/-][^\p{Cc}]*$/u);

/** Everything staff set at the first start. `null`: not set (yet); the terminal's own default holds. */
export const siteSettingsSchema = z.strictObject({
  version: z.literal(1),
  site: z
    .strictObject({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
      name: z.string().trim().min(3).max(80),
      address: z.string().trim().min(8).max(160),
      stadtteil: z.enum(STADTTEIL_CODES).nullable(),
      hours: z.array(slotSchema).max(14),
      /** What the terminal says when somebody has been called ("Es kommt jemand aus dem Büro links"). */
      callWords: z.string().trim().max(200).nullable(),
    })
    .nullable(),
  gatewayUrl: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .nullable(),
  printer: deviceName.nullable(),
  /** Part of the label the browser gives the camera. Files signed before there was a choice have none. */
  camera: z
    .string()
    .max(120)
    .regex(/^\P{Cc}+$/u)
    .nullable()
    .default(null),
  scanner: scannerName.nullable(),
  screen: z
    .strictObject({ width: z.number().int().min(320).max(8000), height: z.number().int().min(320).max(8000) })
    .nullable(),
  // people.md: 120 to 600 seconds. Shorter takes the screen away from somebody who reads slowly.
  idleSeconds: z.number().int().min(120).max(600),
  languages: z
    .array(z.enum(SITE_LANGUAGES))
    .min(1)
    .refine((list) => list.includes('de') && new Set(list).size === list.length, { error: 'german-once' }),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

export const emptySiteSettings: SiteSettings = {
  version: 1,
  site: null,
  gatewayUrl: null,
  printer: null,
  scanner: null,
  camera: null,
  screen: null,
  idleSeconds: 180,
  languages: [...SITE_LANGUAGES],
};
