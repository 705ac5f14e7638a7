import { pixelsOf, preparePage } from '#renderer/imaging';
import { err, ok, type Result } from '#shared/basics';
import type { FileProblem, PaperFile } from './paper-file.ts';

/** Opens a file of a scanner or a stick. `bytes` stay the caller's. */
export async function openPaperFile(bytes: Uint8Array<ArrayBuffer>): Promise<Result<PaperFile, FileProblem>> {
  if (bytes.length === 0) return err('empty');
  const picture = new Blob([bytes]);
  return ok({
    pages: 1,
    page: async (_index, signal) => {
      const pixels = await pixelsOf(picture).catch(() => null);
      if (pixels === null) return err('damaged');
      const prepared = await preparePage(pixels, signal === undefined ? {} : { signal });
      return prepared.ok ? ok({ prepared: prepared.value, text: null }) : err(prepared.error);
    },
    close: () => undefined,
  });
}
