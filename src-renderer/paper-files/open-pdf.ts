import { type Corners, type GreyPicture, type Pixels, preparePage, toGrey } from '#renderer/imaging';
import { err, ok, type Result } from '#shared/basics';
import type { FilePage, FileProblem, PageProblem, PaperFile } from './paper-file.ts';
import type { PdfAnswer, PdfTask } from './pdf.worker.ts';
import type { RenderedPage } from './pdf-document.ts';
import { workerAnswer } from './worker-answer.ts';

/** A letter of one page was open and rendered after 2.4 s on a machine busy with six other things: these are for hanging. */
const LIMITS = { open: 30_000, page: 25_000 };

type Opened = Result<{ readonly pages: number }, FileProblem | 'failed'>;

/**
 * A PDF page by page, in one worker that ends with the file, with a page that takes too long, and with a page that fails:
 * the next page gets a fresh one. So no page spoils another, and nothing of it stays.
 */
export async function openPdfFile(
  bytes: Uint8Array<ArrayBuffer>,
  limits: typeof LIMITS = LIMITS,
): Promise<Result<PaperFile, FileProblem>> {
  let kept: Uint8Array<ArrayBuffer> | null = bytes;
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const opened = async (signal?: AbortSignal): Promise<Opened> => {
    if (kept === null) return err('failed');
    // A copy: the caller's bytes stay, and a worker that hung takes its own with it.
    const task: PdfTask = { kind: 'open', bytes: kept.slice() };
    const fresh = startWorker();
    worker = fresh;
    const answer = await asked(fresh, 'opened', task, limits.open, signal);
    const result = answer.ok ? answer.value.result : answer;
    if (!result.ok) end();
    return result;
  };
  const pageNow = async (index: number, signal?: AbortSignal): Promise<Result<FilePage, PageProblem>> => {
    if (worker === null) {
      const again = await opened(signal);
      if (!again.ok) return err(again.error === 'timeout' || again.error === 'failed' ? again.error : 'damaged');
    }
    if (worker === null) return err('failed');
    const answer = await asked(worker, 'page', { kind: 'page', index }, limits.page, signal);
    const result = answer.ok ? answer.value.result : answer;
    if (!result.ok) end();
    return result.ok ? filePage(result.value, signal) : result;
  };

  const first = await opened();
  if (!first.ok) return err(first.error === 'failed' ? 'damaged' : first.error);
  return ok({
    pages: first.value.pages,
    page: (index, signal) => {
      const result = queue.then(() => pageNow(index, signal));
      queue = result;
      return result;
    },
    close: () => {
      kept = null;
      end();
    },
  });
}

const startWorker = () => new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module', name: 'pdf' });

function asked<Kind extends PdfAnswer['kind']>(
  worker: Worker,
  kind: Kind,
  task: PdfTask,
  milliseconds: number,
  signal: AbortSignal | undefined,
) {
  const ask = () => worker.postMessage(task, task.kind === 'open' ? [task.bytes.buffer] : []);
  return workerAnswer(worker, ask, {
    milliseconds,
    signal,
    isAnswer: (data): data is Extract<PdfAnswer, { kind: Kind }> =>
      typeof data === 'object' && data !== null && 'kind' in data && data.kind === kind,
  });
}

/**
 * A page with text of its own is what it is: nothing to find, straighten or even out, and its boxes stay right. A scan is
 * straightened like a photo, but its sheet is the whole picture and is not looked for.
 */
async function filePage({ pixels, text }: RenderedPage, signal?: AbortSignal): Promise<Result<FilePage, PageProblem>> {
  const corners = wholeOf(pixels);
  if (text !== null) {
    const page: GreyPicture = toGrey(pixels);
    return ok({ prepared: { page, corners, quality: { accepted: true, hints: [] } }, text });
  }
  const prepared = await preparePage(pixels, { corners, ...(signal === undefined ? {} : { signal }) });
  return prepared.ok ? ok({ prepared: prepared.value, text: null }) : prepared;
}

const wholeOf = ({ width, height }: Pixels): Corners => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: height },
  { x: 0, y: height },
];
