import { type Pixels, preparePage } from '#renderer/imaging';
import { err, ok, type Result } from '#shared/basics';
import type { FileProblem, PageProblem, PaperFile } from './paper-file.ts';
import type { PictureTask } from './picture.worker.ts';
import type { PictureSize } from './picture-header.ts';
import { workerAnswer } from './worker-answer.ts';

/** For hanging, not for working: a header is some bytes, and a picture is decoded by the browser's own fast code. */
const LIMITS = { header: 5_000, decode: 15_000 } as const;

/** A JPEG or PNG as a file of one page. The bytes are kept until `close`: a page may be asked for twice. */
export async function openPicture(
  bytes: Uint8Array<ArrayBuffer>,
  kind: 'jpeg' | 'png',
): Promise<Result<PaperFile, FileProblem>> {
  let kept: Uint8Array<ArrayBuffer> | null = bytes;
  const size = await ask<PictureSize, 'damaged' | 'too-large'>({ bytes, kind, decode: false }, LIMITS.header);
  if (!size.ok) return size.error === 'failed' ? err('damaged') : err(size.error);
  const page = async (_index: number, signal?: AbortSignal) => {
    if (kept === null) return err<PageProblem>('failed');
    const pixels = await ask<Pixels, 'damaged'>({ bytes: kept, kind, decode: true }, LIMITS.decode, signal);
    if (!pixels.ok) return err<PageProblem>(pixels.error);
    const prepared = await preparePage(pixels.value, signal === undefined ? {} : { signal });
    return prepared.ok ? ok({ prepared: prepared.value, text: null }) : err<PageProblem>(prepared.error);
  };
  return ok({
    pages: 1,
    page,
    close: () => {
      kept = null;
    },
  });
}

/** One task for a worker of its own, which ends with it. */
async function ask<Value, Problem extends string>(
  task: PictureTask,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<Result<Value, Problem | 'timeout' | 'failed'>> {
  const worker = new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module', name: 'picture' });
  const answer = await workerAnswer(worker, () => worker.postMessage(task), {
    milliseconds,
    signal,
    isAnswer: (data): data is Result<Value, Problem> => typeof data === 'object' && data !== null && 'ok' in data,
  });
  worker.terminate();
  return answer.ok ? answer.value : answer;
}
