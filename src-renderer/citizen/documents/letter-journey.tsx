import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { randomId } from '#shared/basics';
import type { CaptureTools } from './camera-tools.ts';
import { Capture } from './capture.tsx';
import { ProblemPage, WaitPage } from './capture-pages.tsx';
import type { CapturedPage } from './captured-page.ts';
import type { ConfirmedLetter, ScannedDocument } from './confirmed-letter.ts';
import { FiledPage } from './filed-page.tsx';
import { confirmedLetter, offersOf, settledFrom } from './reading-list.ts';
import { Review } from './review.tsx';
import type { Crop } from './review-item.tsx';
import { scannedDocument } from './scanned-document.ts';
import './documents.css';

type Captured = { readonly pages: readonly CapturedPage[]; readonly document: ScannedDocument };

/**
 * From a letter in the hand to values the person confirmed. `onDocument` comes first and only when the person is done, so
 * nothing is kept of a scan that was thrown away. `purpose` evidence: a paper for an application, no deadline is asked.
 * `again`: back from the result to change a value. `byHand`: the person chose to type before.
 */
export function LetterJourney(props: {
  readonly purpose?: 'letter' | 'evidence';
  readonly again?: ConfirmedLetter | null;
  readonly byHand?: boolean;
  readonly onBack: () => void;
  readonly onRead: (letter: ConfirmedLetter) => void;
  readonly onDocument: (document: ScannedDocument) => void;
}): ReactNode {
  const { onBack, onRead, onDocument } = props;
  const evidence = props.purpose === 'evidence';
  const again = props.again ?? null;
  const [captured, setCaptured] = useState<Captured | null>(null);
  const [byHand, setByHand] = useState(again !== null || props.byHand === true);
  /** null: as its kind says. */
  const [asLetter, setAsLetter] = useState<boolean | null>(evidence ? false : null);
  const tools = useTools(!byHand);
  const take = useCallback(
    (pages: readonly CapturedPage[]) => setCaptured({ pages, document: scannedDocument(randomId(), pages) }),
    [],
  );
  const startByHand = useCallback(() => setByHand(true), []);
  const crop = useCallback<Crop>(
    async ({ place }) => {
      const page = captured?.pages[place.page];
      return page === undefined || tools === null || tools === 'failed' ? null : tools.crop(page.picture, place.box);
    },
    [captured, tools],
  );
  const offers = useMemo(() => (captured === null ? {} : offersOf(captured.document.letter)), [captured]);

  if (captured !== null && !(asLetter ?? !isPaperOnly(captured.document))) {
    return (
      <FiledPage
        document={captured.document}
        onDone={() => {
          onDocument(captured.document);
          onBack();
        }}
        onLetter={evidence ? null : () => setAsLetter(true)}
        onBack={() => setCaptured(null)}
      />
    );
  }
  if (captured !== null || byHand) {
    return (
      <Review
        offers={offers}
        settled={again === null ? {} : settledFrom(again)}
        pages={captured?.pages.map(({ jpeg }) => jpeg) ?? []}
        crop={crop}
        onBack={() => {
          if (again !== null || props.byHand === true) onBack();
          setCaptured(null);
          setByHand(false);
        }}
        onDone={(settled) => {
          if (captured !== null) onDocument(captured.document);
          const kind = captured?.document.kind ?? again?.kind ?? 'unknown';
          onRead(confirmedLetter(kind, settled, captured?.document.id ?? again?.documentId ?? null));
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
