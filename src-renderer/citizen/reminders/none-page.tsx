import type { ReactNode } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';

/** Why the city cannot remind now, before anything was typed. What works all the same: sheet and phone. */
export function NonePage(props: {
  readonly why: 'no-service' | 'clock' | 'no-days';
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, language, clock, say } = useTerminal();
  const title = words('reminder.noneTitle');
  const reason =
    props.why === 'clock'
      ? words('clock.doubt', { day: dayInWords(clock.today(), language) })
      : words(props.why === 'no-service' ? 'reminder.noService' : 'reminder.noDays');
  return (
    <Kiosk
      constants={constants}
      page="reminder-none"
      title={title}
      sayIt={{
        label: words('tool.readAloud'),
        onPress: () => say(`${title} ${reason} ${words('reminder.sheetHasDays')}`),
      }}
      back={{ label: words('act.back'), onPress: props.onBack }}
    >
      <Note tone="silk" icon={props.why === 'clock' ? 'cal' : 'info'}>
        <p className="lead" role="alert">
          {reason}
        </p>
      </Note>
      <p className="lead">{words('reminder.sheetHasDays')}</p>
    </Kiosk>
  );
}
