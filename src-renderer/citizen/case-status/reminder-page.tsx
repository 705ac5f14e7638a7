import { type ReactNode, useEffect, useState } from 'react';
import { Card, Kiosk, Note, Tag } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { CaseLine } from './case-line.tsx';
import { type KnownReminders, remindersOf } from './revoke-reminder.ts';
import { dayAndTimeOf } from './state-words.ts';
import type { VerifiedCase } from './verified-status.ts';

type Kept = Extract<KnownReminders, { outcome: 'found' }>['reminders'][number];

/** What the city's reminder service has of this number: days and way, never an address. And the way to its end. */
export function ReminderPage(props: {
  readonly code: string;
  readonly pin: string;
  readonly known: VerifiedCase;
  readonly askedAt: number;
  readonly onDelete: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, language, say } = useTerminal();
  const { known } = props;
  const { current } = known.state;
  const reminders = useReminders(props.code, props.pin, `${current} ${known.officeAsked}`);
  const kept = reminders?.outcome === 'found' ? reminders.reminders : null;
  const title = words('reminder.statusTitle');
  // Not a station of the way but what is true now; "gelöscht" needs the service's own word.
  const lead = words(
    current === 'rejected'
      ? 'reminder.statusRejected'
      : kept !== null && kept.length > 0
        ? 'reminder.statusThere'
        : current === 'saved'
          ? 'reminder.statusHere'
          : kept === null
            ? 'reminder.statusUnknown'
            : current === 'transmitted'
              ? 'reminder.statusOnTheWay'
              : 'reminder.statusGone',
  );
  const nothingLeft = kept?.length === 0 && current !== 'saved' && current !== 'transmitted';
  return (
    <Kiosk
      constants={constants}
      page="status-reminder"
      title={title}
      lead={lead}
      aboveTitle={<CaseLine code={props.code} />}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title}. ${lead}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(nothingLeft ? {} : { second: { label: words('reminder.delete'), icon: 'x', onPress: props.onDelete } })}
    >
      {known.officeAsked && reminders?.outcome !== 'no-answer' ? null : (
        <Note tone="silk" icon="warn">
          <p role="status">{words('reminder.statusSilent')}</p>
        </Note>
      )}
      {(kept ?? []).map((reminder) => (
        <KeptReminder key={JSON.stringify(reminder)} reminder={reminder} />
      ))}
      {known.officeAsked ? (
        <p className="small quiet">
          {words('status.askedAt', { time: dayAndTimeOf(new Date(props.askedAt).toISOString(), language) })}
        </p>
      ) : null}
    </Kiosk>
  );
}

function KeptReminder({ reminder }: { readonly reminder: Kept }): ReactNode {
  const { words, language, clock } = useTerminal();
  const { by, days, lastDay } = reminder;
  const dayState = (day: string, sent: boolean): WordKey => {
    if (sent) return by === 'letter' ? 'reminder.daySentLetter' : 'reminder.daySent';
    return day < clock.today() ? 'reminder.dayMissed' : 'reminder.dayOpen';
  };
  return (
    <Card title={by === null ? words('reminder.kept') : words(`reminder.keptBy.${by}`)}>
      {reminder.state === 'waiting' ? <p>{words('reminder.keptWaiting')}</p> : null}
      <ul className="rows">
        {days.map(({ day, sent }) => (
          <li className="pair" key={day}>
            <b>{dayInWords(day, language)}</b>
            <Tag tone={sent ? 'leaf' : 'linen'} label={words(dayState(day, sent))} />
          </li>
        ))}
      </ul>
      {lastDay === null ? null : <p>{words('reminder.keptUntil', { day: dayInWords(lastDay, language) })}</p>}
    </Card>
  );
}

/** Asked once, and again when the state of the case has moved. */
function useReminders(code: string, pin: string, moved: string): KnownReminders | null {
  const { client } = useTerminal();
  const [reminders, setReminders] = useState<KnownReminders | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `moved` only says when to ask again.
  useEffect(() => {
    let over = false;
    void remindersOf(client, { code, pin }).then((answer) => over || setReminders(answer));
    return () => {
      over = true;
    };
  }, [client, code, pin, moved]);
  return reminders;
}
