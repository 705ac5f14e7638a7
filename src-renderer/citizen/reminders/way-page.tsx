import type { ReactNode } from 'react';
import { ChoiceList, Kiosk, Note } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import type { ReminderDraft } from './reminder-draft.ts';
import { openWays, type ReminderPlan, type ReminderWay } from './reminder-plan.ts';

/** E-mail or letter, each with the days it has. A letter that could come too late is not offered. */
export function WayPage(props: {
  readonly plan: ReminderPlan;
  /** What the service can send today. */
  readonly ways: readonly ReminderWay[];
  readonly by: ReminderDraft['by'];
  readonly onBy: (by: 'email' | 'letter') => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, language, say } = useTerminal();
  const { plan } = props;
  const title = words('reminder.wayTitle');
  const ways = openWays(plan);
  const missing = missingWay(plan, props.ways);
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
      {missing === null ? null : (
        <Note tone="bare" icon="info">
          {words(missing)}
        </Note>
      )}
      {ways.includes('letter') && plan.letter.length < plan.email.length ? (
        <Note tone="bare" icon="info">
          <p>{words('reminder.letterDays')}</p>
          <ul>
            {plan.letter.map((day) => (
              <li key={day}>{dayInWords(day, language)}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      <Note tone="velvet" icon="lock">
        {words('reminder.othersRead')}
      </Note>
    </Kiosk>
  );
}

/** Why one of the two ways is not there. */
function missingWay(plan: ReminderPlan, ways: readonly ReminderWay[]): WordKey | null {
  if (!ways.includes('email')) return 'reminder.noEmail';
  if (!ways.includes('letter')) return 'reminder.noPost';
  return plan.letter.length === 0 ? 'reminder.noLetter' : null;
}
