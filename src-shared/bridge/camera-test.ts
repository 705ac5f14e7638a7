import { z } from 'zod';
import { bytesSchema } from './values.ts';

/** Part of a camera's label; null: whichever opens. */
export const cameraSchema = z.string().max(120).nullable();

/** What the citizen window saw. `picture`: a JPEG with its long side at 1280 pixels; `dpi`: of a sheet of A4, where one lay there. */
export const cameraPictureSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('picture'),
    picture: bytesSchema,
    /** The label of the camera that opened. */
    camera: z.string().max(200),
    /** True: the camera that was asked for. False: it is not there, another one opened. */
    wanted: z.boolean(),
    width: z.number().int(),
    height: z.number().int(),
    dpi: z.number().int().nullable(),
    hints: z.array(z.string().max(40)).max(12),
  }),
  z.strictObject({ outcome: z.enum(['no-camera', 'denied', 'timeout', 'failed']) }),
]);
export type CameraPicture = z.infer<typeof cameraPictureSchema>;

/** `in-use`: somebody stands at the terminal; `no-answer`: its window did not answer. */
export const testedCameraSchema = z.discriminatedUnion('outcome', [
  ...cameraPictureSchema.options,
  z.strictObject({ outcome: z.enum(['in-use', 'no-answer']) }),
]);
export type TestedCamera = z.infer<typeof testedCameraSchema>;
