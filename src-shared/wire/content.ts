import { z } from 'zod';
import { packFileNameSchema } from '#shared/content';

const signedManifestSchema = z.string().max(100_000);

export const contentManifestSchema = z.object({ signedManifest: signedManifestSchema });

/** The files are JSON text; their hashes in the manifest are those of the text in UTF-8. */
export const contentPackFilesSchema = z.object({
  signedManifest: signedManifestSchema,
  files: z.record(packFileNameSchema, z.string().max(2_000_000)),
});
