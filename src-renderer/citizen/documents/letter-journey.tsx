import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { randomId } from '#shared/basics';
import type { CaptureTools } from './camera-tools.ts';
import { Capture } from './capture.tsx';
import { ProblemPage, WaitPage } from './capture-pages.tsx';
import type { CapturedPage } from './captured-page.ts';
import type { ConfirmedLetter, ScannedDocument } from './confirmed-letter.ts';
import { FiledPage } from './filed-page.tsx';
import { confirmedLetter } from './reading-list.ts';
import { Review } from './review.tsx';
import { type Reviewing, reviewingAgain, reviewingOf, TYPED } from './reviewing.ts';
import { scannedDocument } from './scanned-document.ts';
import './documents.css';

/**
 * From a letter in the hand to values the person confirmed. `onDocument` comes first and only when the person is done, so
 * nothing is kept of a scan that was thrown away. `purpose` evidence: a paper for an application, no deadline is asked.
 * `again`: back from the result to change a value. `reviewing` lies with the visit: overlays and a change of language take
 * this screen away and give it back.
 */
export function LetterJourney(props: {
  readonly purpose?: 'letter' | 'evidence';
  readonly again?: ConfirmedLetter | null;
  readonly reviewing: Reviewing | null;
  readonly onReviewing: (reviewing: Reviewing | null) => void;
  /** The machine doubts its own clock: a day "in the future" may be right. */
  readonly clockDoubted: boolean;
  readonly onBack: () => void;
  readonly onRead: (letter: ConfirmedLetter) => void;
  readonly onDocument: (document: ScannedDocument) => void;
}): ReactNode {
  const { onBack, onRead, onDocument, onReviewing } = props;
  const evidence = props.purpose === 'evidence';
  const again = props.again ?? null;
  const reviewing = props.reviewing ?? (again === null ? null : reviewingAgain(again));
  const captured = reviewing?.captured ?? null;
  const tools = useTools(reviewing === null || captured !== null);
  const take = useCallback(
    (pages: readonly CapturedPage[]) =>
      onReviewing(reviewingOf({ pages, document: scannedDocument(randomId(), pages) }, evidence ? false : null)),
    [onReviewing, evidence],
  );
  const startByHand = useCallback(() => onReviewing(TYPED), [onReviewing]);
  if (reviewing !== null && captured !== null && !(reviewing.asLetter ?? !isPaperOnly(captured.document))) {
    return (
      <FiledPage
        document={captured.document}
        onDone={() => {
          onReviewing(null);
          onDocument(captured.document);
          onBack();
        }}
        onLetter={evidence ? null : () => onReviewing({ ...reviewing, asLetter: true })}
        onBack={() => onReviewing(null)}
      />
    );
  }
  if (reviewing !== null) {
    return (
      <Review
        kind={reviewing.kind}
        offers={reviewing.offers}
        settled={reviewing.settled}
        onSettled={(settled) => onReviewing({ ...reviewing, settled })}
        doubted={props.clockDoubted}
        pages={captured?.document.pages ?? []}
        onBack={() => {
          onReviewing(null);
          if (again !== null) onBack();
        }}
        onDone={(settled) => {
          onReviewing(null);
          if (captured !== null) onDocument(captured.document);
          onRead(confirmedLetter(reviewing.kind, settled, reviewing.documentId));
        }}
      />
    );
  }
  if (tools === null) return <WaitPage title="scan.opening" sentence="scan.openingLead" onBack={onBack} />;
  const byHandHere = evidence ? null : startByHand;
  if (tools === 'failed')
    return <ProblemPage problem="no-camera" onAgain={onBack} onByHand={byHandHere} onFinish={null} onBack={onBack} />;
  return <Capture tools={tools} onPages={take} onByHand={byHandHere} onBack={onBack} />;
}

/** Loaded when needed: recognition is a third of the window's code. */
function useTools(wanted: boolean): CaptureTools | 'failed' | null {
  const [tools, setTools] = useState<CaptureTools | 'failed' | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    let made: CaptureTools | null = null;
    void import('./camera-tools.ts').then(
      ({ cameraTools }) => {
        if (gone) return;
        made = cameraTools();
        setTools(made);
      },
      () => setTools('failed'),
    );
    return () => {
      gone = true;
      made?.close();
      // Closed tools read nothing: back from typing, new ones are made.
      setTools(null);
    };
  }, [wanted]);
  return tools;
}

const PAPERS_ONLY: ReadonlySet<ScannedDocument['kind']> = new Set(['mietvertrag', 'lohnabrechnung', 'kontoauszug']);

/** Papers that set no deadline: asked whether it is a letter all the same. */
function isPaperOnly({ kind }: ScannedDocument): boolean {
  return PAPERS_ONLY.has(kind);
}
