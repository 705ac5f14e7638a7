import type { ReactNode } from 'react';
import { Button, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { ReminderSlip } from './reminder-slip.ts';
import type { Sentence } from './sentences.ts';

/** The days to be reminded of as text, since phones drop alarms; the city reminds when asked; and all days of the visit. */
export function ReminderBlock(props: {
  readonly reminders: Sentence | null;
  readonly reminder: ReminderSlip | null;
  readonly canRemind: boolean;
  readonly onRemind: () => void;
  readonly onMatters: () => void;
}): ReactNode {
  const { words, language } = useTerminal();
  const { reminder } = props;
  return (
    <div className="stack-tight" data-keep="together">
      {props.reminders === null ? null : <p>{props.reminders(words, language)}</p>}
      {reminder === null ? null : (
        <Note tone="leaf" icon="check">
          <p>{words('result.reminded')}</p>
          <p className="small">
            {words('result.slip.code')}: <b className="nowrap">{reminder.code}</b> · {words('result.slip.pin')}:{' '}
            <b>{reminder.pin}</b>
          </p>
        </Note>
      )}
      <div className="row">
        {props.canRemind && reminder === null ? (
          <Button look="small" act={{ label: words('result.remind'), icon: 'clock', onPress: props.onRemind }} />
        ) : null}
        <Button look="small" act={{ label: words('result.matters'), icon: 'cal', onPress: props.onMatters }} />
      </div>
    </div>
  );
}
