import { type ReactNode, useState } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { CaseLine } from './case-line.tsx';
import { type Revoked, revokeReminders } from './revoke-reminder.ts';
import { lockSentence } from './state-words.ts';

/** Asks once more, deletes, and says what is proved. While this page is open the state of the case is not asked for. */
export function DeleteReminder(props: {
  readonly code: string;
  readonly pin: string;
  readonly onBack: () => void;
  /** Leaves the page that says that everything is deleted. */
  readonly onDone: () => void;
}): ReactNode {
  const { client, constants, words, say } = useTerminal();
  const [answer, setAnswer] = useState<Revoked | null>(null);
  const [working, setWorking] = useState(false);
  const remove = async () => {
    setWorking(true);
    setAnswer(await revokeReminders(client, props));
    setWorking(false);
  };
  const above = <CaseLine code={props.code} />;
  if (answer?.outcome === 'revoked') {
    const sentence = words(answer.deleted > 0 ? 'reminder.deletedText' : 'reminder.deletedNothing');
    return (
      <Kiosk
        constants={constants}
        page="status-reminder-deleted"
        title={words('reminder.deletedTitle')}
        lead={sentence}
        state={{ tone: 'leaf', picture: 'done' }}
        status={words('reminder.deletedTitle')}
        aboveTitle={above}
        sayIt={{
          label: words('tool.readAloud'),
          onPress: () => say(`${words('reminder.deletedTitle')} ${sentence}`),
        }}
        main={{ label: words('act.done'), onPress: props.onDone }}
      >
        <p className="lead">{words('reminder.sheetHasDays')}</p>
      </Kiosk>
    );
  }
  const title = words('reminder.deleteTitle');
  const lead = words('reminder.deleteLead');
  return (
    <Kiosk
      constants={constants}
      page="status-reminder-delete"
      title={title}
      lead={lead}
      aboveTitle={above}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${lead}`) }}
      {...(working ? {} : { back: { label: words('act.back'), onPress: props.onBack } })}
      main={{
        label: words(answer === null ? 'reminder.deleteYes' : 'act.tryAgain'),
        icon: 'x',
        onPress: () => void remove(),
        ...(working ? { waiting: { sentence: words('reminder.deleting') } } : {}),
      }}
    >
      {answer === null || working ? null : (
        <Note tone="madder" icon="warn">
          <div role="alert">
            {answer.outcome === 'locked' ? (
              <p>{lockSentence(answer.retryAfterSeconds, { words })}</p>
            ) : answer.outcome === 'unknown' ? (
              <p>{words('status.unknownText')}</p>
            ) : (
              <>
                <p>{words('reminder.notDeleted')}</p>
                <p>{words('reminder.notDeletedWay')}</p>
              </>
            )}
          </div>
        </Note>
      )}
    </Kiosk>
  );
}
