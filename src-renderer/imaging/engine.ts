import { createWorker, type ImageLike, OEM, type PSM, type Worker as TesseractWorker } from 'tesseract.js';
import type { Result } from '#shared/basics';
import type { RecognisedPage } from '#shared/documents';
import type { GreyPicture } from './pixels.ts';
import { recognisedPage } from './recognised.ts';
import { withTimeLimit } from './time-limit.ts';
import { PAGE_DPI } from './unwarp.ts';

export interface EngineFiles {
  /** Base address of worker.min.js, core/ and lang/, for instance '/assets/ocr'. */
  readonly assets: string;
  readonly languages: readonly string[];
}

/** 3: find the blocks by itself, for a page; 4: one column; 6: one block of text, for a strip; 11: whatever letters there are. */
export type Segmentation = '3' | '4' | '6' | '11';

/** One tesseract worker, everything from our own assets, nothing kept anywhere. */
export interface Engine {
  read(picture: GreyPicture, segmentation: Segmentation): Promise<RecognisedPage>;
  end(): void;
}

export async function startEngine(
  files: EngineFiles,
  timeLimit: number,
): Promise<Result<Engine, 'timeout' | 'failed'>> {
  // The engine reports a failed download only to `errorHandler`; its promise would never settle.
  let fail: (reason: Error) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failure.catch(() => undefined);
  const base = new URL(files.assets, location.href).href;
  const starting = createWorker([...files.languages], OEM.LSTM_ONLY, {
    workerPath: `${base}/worker.min.js`,
    corePath: `${base}/core`,
    langPath: `${base}/lang`,
    cacheMethod: 'none',
    workerBlobURL: false,
    gzip: true,
    logger: () => undefined,
    errorHandler: (reason: unknown) => fail(new Error(String(reason))),
  });
  const late = () => void starting.then((worker) => worker.terminate()).catch(() => undefined);
  const started = starting.then(async (worker) => {
    await worker.setParameters({
      user_defined_dpi: String(PAGE_DPI),
      thresholding_method: '2',
      debug_file: '/dev/null',
    });
    return engineOf(worker);
  });
  return withTimeLimit(Promise.race([started, failure]), timeLimit, late);
}

function engineOf(worker: TesseractWorker): Engine {
  let current: Segmentation | null = null;
  let ended = false;
  // tesseract.js posts to its worker in a promise nobody awaits: a call after the end would be an error outside any hand.
  const stillThere = () => {
    if (ended) throw new Error('this engine has ended');
  };
  return {
    async read(picture, segmentation) {
      stillThere();
      if (segmentation !== current) {
        await worker.setParameters({ tessedit_pageseg_mode: segmentation as PSM });
        current = segmentation;
      }
      stillThere();
      const { data } = await worker.recognize(asPgm(picture), {}, { blocks: true, text: false });
      return recognisedPage(picture.width, picture.height, data.blocks ?? []);
    },
    end: () => {
      ended = true;
      void worker.terminate();
    },
  };
}

/**
 * Portable grey map: the engine's own library reads it as it is, and nobody spends time on compressing. Bytes, not a Blob:
 * a Blob is read in a later task, in which the engine may have been ended already. Its types name only Node's Buffer as
 * bytes; its browser code takes any Uint8Array (tesseract.js 7, worker/browser/loadImage.js).
 */
function asPgm({ width, height, grey }: GreyPicture): ImageLike {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + grey.length);
  file.set(header);
  file.set(grey, header.length);
  return file as unknown as ImageLike;
}
