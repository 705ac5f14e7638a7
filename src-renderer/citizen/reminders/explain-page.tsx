import type { ReactNode } from 'react';
import { Card, Kiosk } from '#renderer/ui';
import { reminderMessage } from '#shared/reminders';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { DayList } from './day-list.tsx';
import { OfflineNote } from './offline-note.tsx';
import type { ReminderPlan } from './reminder-plan.ts';
import { messageLanguage } from './reminder-sealing.ts';
import type { Readiness } from './use-readiness.ts';

/** Who writes, when, exactly what, until when it is kept, and that nobody needs it: all of it before the first key. */
export function ExplainPage(props: {
  readonly plan: ReminderPlan;
  readonly ready: Readiness;
  readonly onNext: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, language, say } = useTerminal();
  const { plan, ready } = props;
  const lastDay = dayInWords(plan.lastDay, language);
  const message = reminderMessage({ language: messageLanguage(language), lastDay: plan.lastDay });
  // The fuller list: which days a letter has is said where the way is chosen.
  const days = plan.email.length > 0 ? plan.email : plan.letter;
  const title = words('reminder.title');
  const lead = words('reminder.lead');
  const facts = [
    words('reminder.nothingElse'),
    words('reminder.deleted', { day: lastDay }),
    words('reminder.takeBack'),
  ];
  return (
    <Kiosk
      constants={constants}
      page="reminder"
      title={title}
      lead={lead}
      sayIt={{
        label: words('tool.readAloud'),
        onPress: () => say([title, lead, words('reminder.who'), ...message.lines, ...facts].join(' ')),
      }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{
        label: words('reminder.begin'),
        onPress: props.onNext,
        ...(ready.can === 'yes' ? {} : { waiting: { sentence: words('reminder.asking') } }),
      }}
    >
      {ready.offline && ready.can === 'yes' ? <OfflineNote firstDay={days[0]} /> : null}
      <div className="halves">
        <div className="stack">
          <Card title={words('reminder.daysTitle')}>
            <p>{words('reminder.who')}</p>
            <DayList days={days} />
          </Card>
        </div>
        <div className="stack">
          <Card title={words('reminder.messageTitle')}>
            <blockquote className="letter-text">
              <p>
                <b>{message.subject}</b>
              </p>
              {message.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </blockquote>
          </Card>
        </div>
      </div>
      <Card title={words('reminder.factsTitle')}>
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </Card>
    </Kiosk>
  );
}
