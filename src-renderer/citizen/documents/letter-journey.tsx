import { type ReactNode, useCallback } from 'react';
import { randomId } from '#shared/basics';
import { isCertificate } from '#shared/documents';
import { Capture } from './capture.tsx';
import { ProblemPage, WaitPage } from './capture-pages.tsx';
import type { CapturedPage } from './captured-page.ts';
import type { ConfirmedLetter, ScannedDocument } from './confirmed-letter.ts';
import { FiledPage } from './filed-page.tsx';
import { type Capturing, noPages } from './held-page.ts';
import { confirmedLetter } from './reading-list.ts';
import { Review } from './review.tsx';
import { type Reviewing, reviewingAgain, reviewingOf, TYPED } from './reviewing.ts';
import { scannedDocument } from './scanned-document.ts';
import { useTools } from './use-tools.ts';
import './documents.css';
import './capture.css';

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
  /** The pages taken so far, held by the visit as well, until their document is handed on. */
  readonly capturing: Capturing | null;
  readonly onCapturing: (change: (held: Capturing | null) => Capturing | null) => void;
  /** Nachweise the application asks for. */
  readonly wanted?: readonly string[];
  /** The machine doubts its own clock: a day "in the future" may be right. */
  readonly clockDoubted: boolean;
  readonly onBack: () => void;
  readonly onRead: (letter: ConfirmedLetter) => void;
  readonly onDocument: (document: ScannedDocument) => void;
}): ReactNode {
  const { onBack, onRead, onDocument, onReviewing, onCapturing } = props;
  const purpose = props.purpose ?? 'letter';
  const evidence = purpose === 'evidence';
  const held = heldFor(purpose, props.capturing);
  const onHeld = useCallback(
    (change: (held: Capturing) => Capturing) => onCapturing((before) => change(heldFor(purpose, before))),
    [onCapturing, purpose],
  );
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

  const handOn = (document: ScannedDocument) => {
    onReviewing(null);
    onCapturing(() => null);
    onDocument(document);
  };
  // A certificate sets no deadline; it is asked whether it is a letter all the same.
  if (reviewing !== null && captured !== null && !(reviewing.asLetter ?? !isCertificate(captured.document.kind))) {
    const { document } = captured;
    return (
      <FiledPage
        document={document}
        wanted={props.wanted ?? []}
        onEvidence={(chosen) =>
          onReviewing({ ...reviewing, captured: { ...captured, document: { ...document, evidence: chosen } } })
        }
        onDone={() => {
          handOn(document);
          onBack();
        }}
        onNext={evidence ? () => handOn(document) : null}
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
          if (captured === null) onReviewing(null);
          else handOn(captured.document);
          onRead(confirmedLetter(reviewing.kind, settled, reviewing.documentId));
        }}
      />
    );
  }
  if (tools === null) return <WaitPage title="scan.opening" sentence="scan.openingLead" onBack={onBack} />;
  const byHandHere = evidence ? null : startByHand;
  if (tools === 'failed')
    return (
      <ProblemPage
        problem="no-camera"
        onAgain={onBack}
        onByHand={byHandHere}
        onBoard={null}
        onOther={null}
        onBack={onBack}
      />
    );
  return <Capture tools={tools} held={held} onHeld={onHeld} onPages={take} onByHand={byHandHere} onBack={onBack} />;
}

/** Pages of the other purpose are another document: a letter begun does not become a Nachweis by itself. */
function heldFor(purpose: Capturing['purpose'], capturing: Capturing | null): Capturing {
  return capturing?.purpose === purpose ? capturing : noPages(purpose);
}
