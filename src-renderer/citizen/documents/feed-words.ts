import type { WordKey } from '../app/words.ts';
import type { Skipped, SourceEnd, StickList } from './page-source.ts';

const ENDS: Readonly<Record<SourceEnd, WordKey | null>> = {
  end: null,
  empty: 'papers.end.empty',
  jam: 'papers.end.jam',
  'cover-open': 'papers.end.coverOpen',
  'no-scanner': 'papers.end.noScanner',
  busy: 'papers.end.busy',
  gone: 'papers.end.gone',
  failed: 'papers.end.failed',
  timeout: 'papers.end.timeout',
  stopped: 'papers.end.stopped',
  full: 'papers.full',
};

/** Why a source ended, and what to do now; null where everything was in. */
export function endInWords(end: SourceEnd): WordKey | null {
  return ENDS[end];
}

const PROBLEMS: Readonly<Record<Skipped['problem'], WordKey>> = {
  empty: 'papers.file.empty',
  'unknown-kind': 'papers.file.unknownKind',
  damaged: 'papers.file.damaged',
  locked: 'papers.file.locked',
  'too-large': 'papers.file.tooLarge',
  'too-many-pages': 'papers.file.tooManyPages',
  timeout: 'papers.file.timeout',
  failed: 'papers.file.failed',
  unreadable: 'papers.file.unreadable',
};

/** Which file (`''`: a sheet) and which page of it (0: all of it) could not be used, and why. */
export function skippedInWords({ name, number, problem }: Skipped) {
  return { key: PROBLEMS[problem], name: name ?? '', number: number ?? 0 };
}

const LISTS: Readonly<Record<Exclude<StickList['outcome'], 'files'>, WordKey>> = {
  'no-stick': 'papers.stick.none',
  unreadable: 'papers.stick.unreadable',
  gone: 'papers.stick.gone',
  timeout: 'papers.stick.timeout',
};

/** Why no files of the stick are shown; null where there are some. */
export function listInWords(list: StickList): WordKey | null {
  if (list.outcome !== 'files') return LISTS[list.outcome];
  return list.files.length === 0 ? 'papers.stick.empty' : null;
}
