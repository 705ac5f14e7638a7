import type { ReactNode } from 'react';
import { FORMS } from './first-draft.ts';
import { LetterJourney, type LetterProps } from './letter-journey.tsx';
import { CourtPage, NoLetterPage } from './no-letter-page.tsx';

/** What can be written about a day: Widerspruch or Einspruch, a request for more time, a formloser Antrag; or who helps instead. */
export function RemedyLetter(props: LetterProps): ReactNode {
  const form = FORMS[props.matter.topic];
  if (form !== null) return <LetterJourney {...props} form={form} />;
  return props.matter.topic === 'klage' ? <CourtPage {...props} /> : <NoLetterPage {...props} />;
}
