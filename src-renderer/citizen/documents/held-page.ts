import type { Corners, QualityHint } from '#renderer/imaging';
import type { RecognisedPage } from '#shared/documents';
import type { PaperLanguage } from './reading-of-visit.ts';

/** The picture a page was made from, encoded, so that its corners can be dragged; `corners` in its pixels, null: none found. */
export type Original = { readonly picture: Blob; readonly corners: Corners | null };

/** A straightened page the person may look at before it is taken. */
export type Shot = {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** False: nothing useful can be read from it. */
  readonly accepted: boolean;
  readonly hints: readonly QualityHint[];
  /** A PDF's own text, boxes in pixels of the page; null: to be recognised. */
  readonly text: RecognisedPage | null;
  /** Null for pages of a PDF, after a crash of the window, and for the oldest of many pages. */
  readonly original: Original | null;
};

/** What is known of a page's words: still to be read, read, or not readable (the picture stays). */
type Words = RecognisedPage | 'waiting' | 'unreadable';

/** A page taken, as the visit holds it until its document is done. */
export type HeldPage = Omit<Shot, 'text'> & {
  readonly id: string;
  /** Counts each change of the picture: a late reading of an older one is not taken, and bytes are kept once each. */
  readonly revision: number;
  readonly words: Words;
  /** The words are a PDF's own: they are right whatever language the paper is in. */
  readonly ownText: boolean;
};

/** A document being captured. It lies with the visit: no overlay, change of language or crash of the window loses a page. */
export type Capturing = {
  readonly purpose: 'letter' | 'evidence';
  /** What it is written in, as the person says; German until then. */
  readonly paper: PaperLanguage;
  readonly pages: readonly HeldPage[];
  /** What was taken away last, to be brought back. */
  readonly removed: { readonly pages: readonly HeldPage[]; readonly at: number } | null;
};

export type ReadPage = Pick<HeldPage, 'jpeg' | 'width' | 'height'> & { readonly words: RecognisedPage | 'unreadable' };

/** Which picture was read, and as what language. */
export type ReadOf = Pick<HeldPage, 'id' | 'revision'> & Pick<Capturing, 'paper'>;

/** Fifty pages are a whole folder: more is a matter for a talk, and for the memory of this machine. */
export const MOST_PAGES = 50;
/** A frame of a 4K camera is 1 to 2 MB as JPEG: only so many of the newest are kept to drag corners on. */
const MOST_ORIGINALS = 12;

export function noPages(purpose: Capturing['purpose']): Capturing {
  return { purpose, paper: 'de', pages: [], removed: null };
}

/** A page more at the end, or in the place of the one it replaces. */
export function withPage(held: Capturing, shot: Shot, id: string, replaces: string | null): Capturing {
  const { text, ...picture } = shot;
  const read = { words: text ?? 'waiting', ownText: text !== null } as const;
  const before = held.pages.find((page) => page.id === replaces);
  if (before !== undefined) {
    const changed: HeldPage = { ...picture, id: before.id, revision: before.revision + 1, ...read };
    return { ...held, pages: held.pages.map((page) => (page === before ? changed : page)), removed: null };
  }
  if (held.pages.length >= MOST_PAGES) return held;
  return { ...held, pages: bounded([...held.pages, { ...picture, id, revision: 0, ...read }]), removed: null };
}

function bounded(pages: readonly HeldPage[]): readonly HeldPage[] {
  const kept = pages.filter(({ original }) => original !== null).slice(-MOST_ORIGINALS);
  return pages.map((page) => (page.original === null || kept.includes(page) ? page : { ...page, original: null }));
}

/** One place forward (-1) or back (+1). */
export function withMoved(held: Capturing, id: string, by: -1 | 1): Capturing {
  const from = held.pages.findIndex((page) => page.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= held.pages.length) return held;
  const others = held.pages.filter((page) => page.id !== id);
  const moved = held.pages.slice(from, from + 1);
  return { ...held, pages: [...others.slice(0, to), ...moved, ...others.slice(to)], removed: null };
}

export function withRemoved(held: Capturing, id: string): Capturing {
  const at = held.pages.findIndex((page) => page.id === id);
  if (at < 0) return held;
  return { ...held, pages: held.pages.toSpliced(at, 1), removed: { pages: held.pages.slice(at, at + 1), at } };
}

export function withAllRemoved(held: Capturing): Capturing {
  return { ...held, pages: [], removed: { pages: held.pages, at: 0 } };
}

export function withRestored(held: Capturing): Capturing {
  const { removed } = held;
  if (removed === null) return held;
  return { ...held, pages: held.pages.toSpliced(removed.at, 0, ...removed.pages), removed: null };
}

/** In another language: what was recognised is read again, in the pages taken away too. */
export function withPaper(held: Capturing, paper: PaperLanguage): Capturing {
  if (paper === held.paper) return held;
  const anew = (pages: readonly HeldPage[]) =>
    pages.map((page) => (page.ownText ? page : { ...page, words: 'waiting' as const }));
  const { removed } = held;
  return {
    ...held,
    paper,
    pages: anew(held.pages),
    removed: removed === null ? null : { ...removed, pages: anew(removed.pages) },
  };
}

/** What was read of one revision of a page; nothing changes when page, picture or language are not the same by now. */
export function withWords(held: Capturing, { id, revision, paper }: ReadOf, read: ReadPage): Capturing {
  if (paper !== held.paper) return held;
  const pages = held.pages.map((page) =>
    page.id === id && page.revision === revision && page.words === 'waiting'
      ? { ...page, ...read, revision: read.jpeg === page.jpeg ? revision : revision + 1 }
      : page,
  );
  return { ...held, pages };
}

export function shotOf({ id: _, revision: __, ownText: ___, words, ...picture }: HeldPage): Shot {
  return { ...picture, text: typeof words === 'string' ? null : words };
}

export function waitingIn(pages: readonly HeldPage[]): number {
  return pages.filter(({ words }) => words === 'waiting').length;
}
