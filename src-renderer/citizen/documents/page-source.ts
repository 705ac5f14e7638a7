import type { FileProblem, PageProblem } from '#renderer/paper-files';
import type { PaperDevices, StickFile } from '#shared/bridge';
import type { Shot } from './held-page.ts';

/** Why a file, or one page of it, gave nothing; `number` null: the whole file. */
export type Skipped = {
  readonly name: string | null;
  readonly number: number | null;
  readonly problem: FileProblem | PageProblem | 'unreadable';
};

/** How a source ended. `end`: everything there was is through. `full`: the document has all pages it may have. */
export type SourceEnd =
  | 'end'
  | 'empty'
  | 'jam'
  | 'cover-open'
  | 'no-scanner'
  | 'busy'
  | 'gone'
  | 'failed'
  | 'timeout'
  | 'stopped'
  | 'full';

/** What a source tells on its way: a page, something it could not use, or a sign of life. */
export type Fed =
  | { readonly kind: 'page'; readonly shot: Shot }
  | { readonly kind: 'skipped'; readonly skipped: Skipped }
  | { readonly kind: 'working'; readonly file: string | null };

/**
 * Where pages come from by themselves: flatbed, feeder, files of a stick. One page after the other, problems as values; it
 * ends by itself, or soon after the signal and then as `stopped`. What it told before its end stays told. (The camera needs
 * a person at each page and is `open`, `watch` and `shoot` of `CaptureTools`.)
 */
export type PageSource = (report: (fed: Fed) => void, signal: AbortSignal) => Promise<SourceEnd>;

/** What the person chose to be fed from. */
export type Feed =
  | { readonly from: 'scanner'; readonly scanner: string; readonly unit: 'flatbed' | 'feeder' }
  | { readonly from: 'stick'; readonly files: readonly StickFile[] };

export type StickList =
  | { readonly outcome: 'files'; readonly files: readonly StickFile[]; readonly others: number }
  | { readonly outcome: 'no-stick' | 'unreadable' | 'gone' | 'timeout' };

export const NO_DEVICES: PaperDevices = { scanners: [], stick: 'none' };

/** More than the camera is there: the person is asked. */
export function hasOtherWays({ scanners, stick }: PaperDevices): boolean {
  return scanners.length > 0 || stick !== 'none';
}
