import type { ReactNode } from 'react';
import { ChoiceList, Kiosk, Note } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { ReminderDraft } from './reminder-draft.ts';
import type { ReminderPlan } from './reminder-plan.ts';

/** E-mail or letter, each with the days it has. A letter that could come too late is not offered. */
export function WayPage(props: {
  readonly plan: ReminderPlan;
  readonly by: ReminderDraft['by'];
  readonly onBy: (by: 'email' | 'letter') => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, language, say } = useTerminal();
  const { plan } = props;
  const title = words('reminder.wayTitle');
  const ways = (['email', 'letter'] as const).filter((way) => plan[way].length > 0);
  const chosen = ways.find((way) => way === props.by);
  return (
    <Kiosk
      constants={constants}
      page="reminder-way"
      title={title}
      lead={words('reminder.wayLead')}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${words('reminder.wayLead')}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{
        label: words('act.next'),
        onPress: props.onNext,
        ...(chosen === undefined ? { openReason: words('reminder.wayOpen') } : {}),
      }}
    >
      <ChoiceList
        label={title}
        options={ways.map((way) => ({ key: way, label: words(`reminder.way.${way}`) }))}
        chosen={chosen ?? null}
        onChoose={(key) => props.onBy(key === 'letter' ? 'letter' : 'email')}
      />
      {plan.letter.length === 0 ? (
        <Note tone="bare" icon="info">
          {words('reminder.noLetter')}
        </Note>
      ) : plan.letter.length === plan.email.length ? null : (
        <Note tone="bare" icon="info">
          <p>{words('reminder.letterDays')}</p>
          <ul>
            {plan.letter.map((day) => (
              <li key={day}>{dayInWords(day, language)}</li>
            ))}
          </ul>
        </Note>
      )}
      <Note tone="velvet" icon="lock">
        {words('reminder.othersRead')}
      </Note>
    </Kiosk>
  );
}
