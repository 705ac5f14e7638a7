import { type ReactNode, useCallback } from 'react';
import { LetterJourney, type Reviewing, type ScannedDocument } from '../documents/index.ts';
import { useClockDoubt } from './clock-doubt.tsx';
import { type VisitParts, visitDocumentOf } from './parts.ts';
import type { VisitData } from './visit-data.ts';

/** A paper before the camera: a letter with a day, or a paper for the application. */
export function LetterScreen(props: {
  readonly purpose: 'letter' | 'evidence';
  readonly data: VisitData<VisitParts>;
  readonly change: (part: Partial<VisitData<VisitParts>>) => void;
  readonly onRead: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { data, change } = props;
  const clockDoubted = useClockDoubt();
  const onReviewing = useCallback((reviewing: Reviewing | null) => change({ reviewing }), [change]);
  return (
    <LetterJourney
      purpose={props.purpose}
      again={data.letter}
      reviewing={data.reviewing}
      onReviewing={onReviewing}
      clockDoubted={clockDoubted}
      onBack={props.onBack}
      onDocument={(document: ScannedDocument) => change({ documents: [...data.documents, visitDocumentOf(document)] })}
      onRead={(letter) => {
        change({ letter });
        props.onRead();
      }}
    />
  );
}
