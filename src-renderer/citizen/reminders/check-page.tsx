import type { ReactNode } from 'react';
import { Card, Kiosk } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { addressLines, type ReminderDraft } from './reminder-draft.ts';

/** The address large, to compare sign by sign: nobody answers a message that went astray. */
export function CheckPage(props: {
  readonly draft: ReminderDraft;
  readonly onChange: () => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, say } = useTerminal();
  const lines = addressLines(props.draft);
  const title = words('reminder.checkTitle');
  return (
    <Kiosk
      constants={constants}
      page="reminder-check"
      title={title}
      lead={words('reminder.checkLead')}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${words('reminder.checkLead')}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('act.change'), icon: 'pen', onPress: props.onChange }}
      main={{ label: words('act.confirm'), onPress: props.onNext }}
    >
      <Card>
        <address className="address-large" dir="ltr">
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </address>
      </Card>
    </Kiosk>
  );
}
