import type { PaperPlace } from '#renderer/ui';
import { localize } from '#shared/content';
import type { Address, ReadCandidate, Walk } from '#shared/interview';
import { visitAt } from '#shared/interview';
import type { Terminal } from '../app/terminal.ts';
import { coveredOn } from './covered-page.tsx';
import type { VisitDocument } from './visit-document.ts';

/** The papers of this visit as a page of the application sees them, and what it may do with them. */
export type Papers = {
  readonly documents: readonly VisitDocument[];
  /** What a paper is called: by the Nachweis it counts as. */
  readonly nameOf: (evidence: string | null) => string;
  /** "Nicht übernehmen" for one question, and its undoing. */
  readonly onRefuse: (address: Address, refused: boolean) => void;
  readonly onScan: () => void;
};

/** Before a helper a paper that only covered questions ask for has no name: the name would tell the answer. */
export function paperNames(walked: Walk, terminal: Pick<Terminal, 'pack' | 'language' | 'words' | 'constants'>) {
  const hidden = terminal.constants.helper === undefined ? new Set<string>() : coveredPapers(walked);
  return (evidence: string | null): string => {
    const type = evidence === null || hidden.has(evidence) ? undefined : typeOf(evidence, terminal);
    return type === undefined ? terminal.words('offers.paper') : localize(type.label, terminal.language).text;
  };
}

function typeOf(evidence: string, { pack }: Pick<Terminal, 'pack'>) {
  return pack.evidence.find(({ key }) => key === evidence);
}

function coveredPapers(walked: Walk): ReadonlySet<string> {
  return new Set(
    walked.wanted
      .filter(({ pageAddress }) => {
        const visit = visitAt(walked, pageAddress);
        return visit !== null && coveredOn(visit) !== null;
      })
      .map(({ key }) => key),
  );
}

/** What is shown of a paper: where a value of it stands. */
export type Shown = Pick<ReadCandidate, 'documentId' | 'page' | 'box'>;

/** Where a value stands, as a picture; null when its paper is no longer here. */
export function placeOf(documents: readonly VisitDocument[], { documentId, page, box }: Shown): PaperPlace | null {
  const shown = documents.find(({ id }) => id === documentId)?.pages[page];
  return shown === undefined ? null : { jpeg: shown.jpeg, width: shown.width, height: shown.height, box };
}

/** The Nachweis a paper of this visit counts as. */
export function evidenceOfPaper(documents: readonly VisitDocument[], documentId: string): string | null {
  return documents.find(({ id }) => id === documentId)?.evidence ?? null;
}
