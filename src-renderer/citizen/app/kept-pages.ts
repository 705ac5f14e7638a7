import type { VisitParts } from './parts.ts';

type Capturing = VisitParts['capturing'];
type Page = Capturing['pages'][number];

/** A picture that was turned or straightened again has a name of its own. */
export function pictureId({ id, revision }: Page): string {
  return `page-${id}-${revision}`;
}

/** What JSON can carry of the pages being captured. The photo they were cut from is not kept a second time. */
export function capturingWithoutBytes(capturing: Capturing | null): unknown {
  if (capturing === null) return null;
  const pages = capturing.pages.map(({ jpeg: _, original: __, ...page }) => page);
  return { purpose: capturing.purpose, paper: capturing.paper, pages, removed: null };
}

/** The pages with their pictures; one whose picture had not been written before the crash is left out. */
export async function capturingAgain(
  kept: Capturing | null | undefined,
  picture: (id: string) => Promise<Uint8Array | null>,
): Promise<Capturing | null> {
  if (kept === null || kept === undefined) return null;
  const pages = await Promise.all(
    kept.pages.map(async (page) => {
      const bytes = await picture(pictureId(page));
      return bytes === null ? [] : [{ ...page, jpeg: new Uint8Array(bytes), original: null }];
    }),
  );
  return { ...kept, pages: pages.flat() };
}
