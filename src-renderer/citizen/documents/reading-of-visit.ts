import type { GreyPicture, Reading, Recogniser } from '#renderer/imaging';
import { err, type Result } from '#shared/basics';

/** What the person can say a paper is written in, and what the engine reads it with (scripts/ocr-assets.ts). */
const ENGINES = {
  de: ['deu'],
  en: ['eng'],
  tr: ['tur'],
  pl: ['pol'],
  uk: ['ukr'],
  // No package has Russian; the Ukrainian one knows all its letters but ы, э, ъ, ё.
  ru: ['ukr'],
  // Arabic papers have Latin names and numbers in them.
  ar: ['ara', 'eng'],
} as const satisfies Record<string, readonly string[]>;

export type PaperLanguage = keyof typeof ENGINES;

export interface ReadingOptions {
  /** German unless the person says otherwise. */
  readonly paper?: PaperLanguage;
  readonly signal?: AbortSignal;
}

/** Served beside the window (scripts/ocr-assets.ts). */
const OCR_ASSETS = '/assets/ocr';

type Tools = { readonly recogniser: Recogniser; readonly endPreparing: () => void };

/** One recogniser for the visit: the second journey to the camera finds it as warm as the first. */
let current: Promise<Tools> | null = null;

/** The tools are a chunk of their own: the first screen does not wait for it. */
function toolsOfVisit(): Promise<Tools> {
  if (current !== null) return current;
  const opening = import('#renderer/imaging').then(({ createRecogniser, endPreparing, warmUpPreparing }) => {
    warmUpPreparing();
    return { recogniser: createRecogniser({ assets: OCR_ASSETS, languages: ENGINES.de }), endPreparing };
  });
  current = opening;
  // A chunk that could not be loaded may be there the next time.
  opening.catch(() => {
    if (current === opening) current = null;
  });
  return opening;
}

/** Loads and starts the engine while the person still looks for their language: seconds nobody has to wait later. */
export function warmUpReading(): void {
  toolsOfVisit().catch(() => undefined);
}

/** Reads one prepared page with the engine of this visit. */
export async function readInVisit(
  page: GreyPicture,
  { paper = 'de', signal }: ReadingOptions = {},
): Promise<Result<Reading, 'timeout' | 'failed'>> {
  try {
    const { recogniser } = await toolsOfVisit();
    return await recogniser.recognise(page, { languages: ENGINES[paper], ...(signal === undefined ? {} : { signal }) });
  } catch {
    return err('failed');
  }
}

/** With the visit goes the engine and with it the last picture in its memory. Pages still waiting are given up. */
export function endReadingOfVisit(): void {
  const ending = current;
  current = null;
  ending
    ?.then(({ recogniser, endPreparing }) => {
      recogniser.close();
      endPreparing();
    })
    .catch(() => undefined);
}
