import { type ReactNode, useState } from 'react';
import { DeleteReminder } from './delete-reminder.tsx';
import { NumberPage } from './number-page.tsx';
import { PinPage } from './pin-page.tsx';
import { StatePage } from './state-page.tsx';

/**
 * "Wie weit ist mein Antrag?": number, PIN, state. Whoever comes from the saved screen brings both. They live in this
 * component and nowhere else: leaving it forgets them.
 */
export function CaseStatus(props: {
  /** 17 signs without groups, as `parseCaseCode` gives them. */
  readonly code?: string;
  readonly pin?: string;
  /** The person leaves the page that says that the reminders of this case are deleted. */
  readonly onRevoked?: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const [code, setCode] = useState(props.code ?? null);
  const [pin, setPin] = useState(props.pin ?? null);
  const [deleting, setDeleting] = useState(false);
  const enterAgain = () => {
    setPin(null);
    setCode(null);
  };
  if (code === null) return <NumberPage onCode={setCode} onBack={props.onBack} />;
  if (pin === null) return <PinPage code={code} onPin={setPin} onBack={() => setCode(null)} />;
  if (deleting)
    return (
      <DeleteReminder
        code={code}
        pin={pin}
        onBack={() => setDeleting(false)}
        onDone={() => {
          props.onRevoked?.();
          props.onBack();
        }}
      />
    );
  return (
    <StatePage code={code} pin={pin} onBack={props.onBack} onAgain={enterAgain} onDelete={() => setDeleting(true)} />
  );
}
