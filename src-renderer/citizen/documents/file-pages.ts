import type { PaperFile } from '#renderer/paper-files';
import type { Result } from '#shared/basics';
import type { Original, Shot } from './held-page.ts';
import type { Fed, Skipped } from './page-source.ts';

/** What a file is opened and its pages are encoded with. */
export type FileTools = {
  readonly openFile: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<PaperFile, Skipped['problem']>>;
  readonly shotOf: (
    page: Extract<Awaited<ReturnType<PaperFile['page']>>, { ok: true }>['value'],
    original: Blob | null,
  ) => Promise<Shot>;
};

/** Every page of one file; `name` null for a sheet of the scanner. A page that fails is told and the next one follows. */
export async function feedFile(
  { openFile, shotOf }: FileTools,
  file: { readonly name: string | null; readonly bytes: Uint8Array; readonly picture: boolean },
  report: (fed: Fed) => void,
  signal: AbortSignal,
): Promise<void> {
  const bytes = new Uint8Array(file.bytes);
  const skip = (problem: Skipped['problem'], number: number | null) =>
    report({ kind: 'skipped', skipped: { name: file.name, number, problem } });
  const opened = await openFile(bytes).catch(() => null);
  if (opened === null) return skip('damaged', null);
  if (!opened.ok) return skip(opened.error, null);
  const paper = opened.value;
  try {
    // A picture can be straightened again by hand; a page of a PDF is straight.
    const original: Original['picture'] | null = file.picture && paper.pages === 1 ? new Blob([bytes]) : null;
    for (let index = 0; index < paper.pages && !signal.aborted; index += 1) {
      report({ kind: 'working', file: file.name });
      const page = await paper.page(index, signal).catch(() => null);
      if (signal.aborted) return;
      const shot = page?.ok === true ? await shotOf(page.value, original).catch(() => null) : null;
      if (shot !== null) report({ kind: 'page', shot });
      else skip(page?.ok === false ? page.error : 'failed', paper.pages === 1 ? null : index + 1);
    }
  } finally {
    paper.close();
  }
}
