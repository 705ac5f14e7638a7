import type { ReactNode } from 'react';
import { Timeline } from '#renderer/ui';
import type { CaseState } from '#shared/cases';
import { useTerminal } from '../app/terminal.ts';
import { dayAndTimeOf, dayOf, stepName } from './state-words.ts';
import { type TimelineStep, timelineSteps } from './timeline.ts';

/** The way of a case in the person's words, with the days on which things happened. */
export function CaseTimeline({ state }: { readonly state: CaseState }): ReactNode {
  const { words, language } = useTerminal();
  const detail = ({ state: step, at, reached }: TimelineStep) => {
    // Of the receipt the day counts and not the hour.
    if (at !== null) return step === 'received' ? dayOf(at, language) : dayAndTimeOf(at, language);
    return step === 'decided' && reached === 'open' ? words('status.decidedOpen') : '';
  };
  return (
    <section aria-label={words('status.timeline')}>
      <Timeline
        hereLabel={words('status.now')}
        steps={timelineSteps(state).map((step) => ({
          key: step.state,
          title: words(stepName[step.state]),
          detail: detail(step),
          state: step.reached,
        }))}
      />
    </section>
  );
}
