import type { ReactNode } from 'react';
import { computeDeadline } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import { useTerminal } from '../app/terminal.ts';
import { EmailPage, PostalPage } from './address-pages.tsx';
import { CheckPage } from './check-page.tsx';
import { ConsentPage } from './consent-page.tsx';
import { ExplainPage } from './explain-page.tsx';
import { NonePage } from './none-page.tsx';
import { changed, emptyReminder, type ReminderDraft, stepsOf } from './reminder-draft.ts';
import { openWays, reminderPlan } from './reminder-plan.ts';
import type { SentReminder } from './sent-reminder.ts';
import { useReadiness } from './use-readiness.ts';
import { WayPage } from './way-page.tsx';

/** From a day to a reminder by the city: explained, addressed, consented to, sealed. */
export function Reminder(props: {
  readonly matter: Matter;
  readonly draft: ReminderDraft | null;
  readonly onDraft: (draft: ReminderDraft) => void;
  readonly onSent: (sent: SentReminder) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { matter, onBack } = props;
  const { clock } = useTerminal();
  const ready = useReadiness();
  const plan = reminderPlan(computeDeadline(matter.input), clock.today(), ready.ways);
  const draft = props.draft ?? emptyReminder(matter.id);
  const change = (part: Partial<ReminderDraft>) => props.onDraft(changed(draft, part));

  if (ready.can === 'clock' || ready.can === 'no-service') return <NonePage why={ready.can} onBack={onBack} />;
  if (plan === null || openWays(plan).length === 0) return <NonePage why="no-days" onBack={onBack} />;

  // Chosen before, and without a day by now: it is asked again.
  const by = draft.by !== null && plan[draft.by].length > 0 ? draft.by : null;
  const steps = stepsOf(by);
  const at = Math.max(0, steps.indexOf(draft.step));
  const step = steps[at] ?? 'explain';
  const goTo = (pages: number, part: Partial<ReminderDraft> = {}) =>
    change({ ...part, step: steps[at + pages] ?? 'explain' });
  const back = () => (at === 0 ? onBack() : goTo(-1));
  const acts = { onNext: () => goTo(1), onBack: back };
  const typing = { draft, onChange: change, onNext: (part: Partial<ReminderDraft>) => goTo(1, part), onBack: back };
  switch (step) {
    case 'way':
      return <WayPage plan={plan} ways={ready.ways} by={by} onBy={(chosen) => change({ by: chosen })} {...acts} />;
    case 'email':
      return <EmailPage {...typing} />;
    case 'name':
    case 'care':
    case 'street':
    case 'place':
      return <PostalPage key={step} field={step} {...typing} />;
    case 'check':
      return <CheckPage draft={draft} onChange={() => change({ step: steps[2] ?? 'way' })} {...acts} />;
    case 'consent':
      return (
        <ConsentPage
          plan={plan}
          draft={draft}
          offline={ready.offline}
          onConsent={(consent) => change({ consent })}
          onSent={({ code, pin, savedAt }) => {
            const way = by ?? 'email';
            props.onSent({ matter: matter.id, code, pin, savedAt, by: way, days: plan[way], lastDay: plan.lastDay });
          }}
          onWithout={onBack}
          onBack={back}
        />
      );
    default:
      return <ExplainPage plan={plan} ready={ready} {...acts} />;
  }
}
