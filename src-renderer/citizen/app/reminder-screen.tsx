import { type ReactNode, useMemo, useState } from 'react';
import type { Matter } from '#shared/matters';
import { CaseStatus, useCaseState } from '../case-status/index.ts';
import { Reminder, type ReminderDraft, ReminderSavedPage, type SentReminder } from '../reminders/index.ts';
import { deliveryOf } from './parts.ts';

/** A reminder for one matter: asked for, or the one that is sealed already with its state, also after a reload of the page. */
export function ReminderScreen(props: {
  readonly matter: Matter;
  readonly draft: ReminderDraft | null;
  readonly onDraft: (draft: ReminderDraft) => void;
  readonly sent: SentReminder | null;
  readonly onSent: (sent: SentReminder) => void;
  readonly onRevoked: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { sent } = props;
  const [looking, setLooking] = useState(false);
  if (sent === null) return <Reminder {...props} />;
  if (!looking) return <Sealed sent={sent} onLook={() => setLooking(true)} onDone={props.onBack} />;
  return (
    <CaseStatus
      code={sent.code}
      pin={sent.pin}
      onRevoked={() => {
        props.onRevoked();
        props.onBack();
      }}
      onBack={() => setLooking(false)}
    />
  );
}

function Sealed(props: {
  readonly sent: SentReminder;
  readonly onLook: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const state = useCaseState(props.sent.code, props.sent.pin);
  const { delivery, online } = useMemo(() => deliveryOf(state), [state]);
  const rejected = state?.result.ok === true && state.result.value.state.current === 'rejected';
  return <ReminderSavedPage {...props} delivery={delivery} online={online} rejected={rejected} />;
}
