import { type ReactNode, useCallback, useMemo } from 'react';
import { applicationOf } from '#shared/content';
import { evidenceOf, walk } from '#shared/interview';
import { type Capturing, LetterJourney, type Reviewing, type ScannedDocument } from '../documents/index.ts';
import { useClockDoubt } from './clock-doubt.tsx';
import { type VisitParts, visitDocumentOf } from './parts.ts';
import { useTerminal } from './terminal.ts';
import type { Change, VisitData } from './visit-data.ts';

/** A paper before the camera: a letter with a day, or a paper for the application. */
export function LetterScreen(props: {
  readonly purpose: 'letter' | 'evidence';
  readonly data: VisitData<VisitParts>;
  readonly change: (part: Change<VisitParts>) => void;
  /** The application the paper is for. */
  readonly application?: string | null;
  readonly onRead: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { data, change } = props;
  const { pack, clock } = useTerminal();
  const clockDoubted = useClockDoubt();
  const application = props.application ?? null;
  const today = clock.today();
  const wanted = useMemo(() => {
    const asked = application === null ? null : applicationOf(pack, application);
    return asked === null ? [] : [...new Set(evidenceOf(walk(asked.flow, data.answers, today)).map(({ key }) => key))];
  }, [pack, application, data.answers, today]);
  const onReviewing = useCallback((reviewing: Reviewing | null) => change({ reviewing }), [change]);
  const onCapturing = useCallback(
    (next: (held: Capturing | null) => Capturing | null) => change((before) => ({ capturing: next(before.capturing) })),
    [change],
  );
  return (
    <LetterJourney
      purpose={props.purpose}
      again={data.letter}
      reviewing={data.reviewing}
      onReviewing={onReviewing}
      capturing={data.capturing}
      onCapturing={onCapturing}
      wanted={wanted}
      clockDoubted={clockDoubted}
      onBack={props.onBack}
      onDocument={(document: ScannedDocument) =>
        change((before) => ({ documents: [...before.documents, visitDocumentOf(document)] }))
      }
      onRead={(letter) => {
        change({ letter });
        props.onRead();
      }}
    />
  );
}
