import { z } from 'zod';
import { setupStepSchema } from '#shared/bridge';
import { emptySiteSettings, siteSettingsSchema } from '#shared/site';

const judgement = z.strictObject({ at: z.iso.datetime({ offset: true }), good: z.boolean() });

/** How far the set-up is, and what people saw of the devices. Kept after every step: nothing is lost over a restart. */
export const setupStateSchema = z.strictObject({
  settings: siteSettingsSchema,
  steps: z.partialRecord(setupStepSchema, z.enum(['done', 'later'])),
  judged: z.partialRecord(z.enum(['printer', 'scanner', 'camera', 'sound']), judgement),
});
export type SetupState = z.infer<typeof setupStateSchema>;

export const emptySetupState: SetupState = { settings: emptySiteSettings, steps: {}, judged: {} };
