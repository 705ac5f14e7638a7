import type { PageVisit, Walk } from './walk.ts';

/** The page of an address, null when the kept answers do not lead there (any more). */
export function visitAt(walked: Walk, address: string): PageVisit | null {
  return walked.visible.find((visit) => visit.address === address) ?? null;
}

/** The page after one; from an address no longer visible, the first open page. Null after the last. */
export function nextPage(walked: Walk, address: string): PageVisit | null {
  const at = walked.visible.findIndex((visit) => visit.address === address);
  return at === -1 ? walked.pending : (walked.visible[at + 1] ?? null);
}

/** The exact inverse of `nextPage`; null before the first page. */
export function previousPage(walked: Walk, address: string): PageVisit | null {
  const at = walked.visible.findIndex((visit) => visit.address === address);
  return at <= 0 ? null : (walked.visible[at - 1] ?? null);
}

/** True for every page up to the first open one: no way to skip ahead of a question, every way back. */
export function isReachable(walked: Walk, address: string): boolean {
  const at = walked.visible.findIndex((visit) => visit.address === address);
  if (at === -1) return false;
  return walked.pending === null || at <= walked.visible.indexOf(walked.pending);
}

/** A knot of the section thread. No percentage: `now` holds the current page, `done` has nothing open. */
export type SectionState = {
  readonly id: string;
  readonly labelKey: string;
  readonly state: 'done' | 'now' | 'open';
  /** Address of its first page, null when the answers leave it empty. */
  readonly first: string | null;
};

/** `current`: address of the page on screen; without it the first open page is "now". */
export function sectionsOf(walked: Walk, current?: string): readonly SectionState[] {
  const shown = current === undefined ? undefined : visitAt(walked, current);
  const now = (shown ?? walked.pending)?.section;
  return walked.flow.sections.map(({ id }) => {
    const pages = walked.visible.filter((visit) => visit.section === id);
    const done = pages.every((visit) => visit.complete);
    return {
      id,
      labelKey: `${walked.flow.id}.${id}`,
      state: id === now ? 'now' : done ? 'done' : 'open',
      first: pages[0]?.address ?? null,
    } as const;
  });
}
