import type { ReactNode } from 'react';
import { Note } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { isNear } from './reminder-plan.ts';

/** Without network the city knows of nothing yet: nobody may rely on it, least of all when the first day is near. */
export function OfflineNote({
  firstDay,
  tone = 'silk',
}: {
  readonly firstDay: string | undefined;
  /** `velvet` where the heading is silk already: one silk surface a screen (look.md 3). */
  readonly tone?: 'silk' | 'velvet';
}): ReactNode {
  const { words, clock, language } = useTerminal();
  return (
    <Note tone={tone} icon="warn">
      <p>{words('reminder.offline')}</p>
      {firstDay !== undefined && isNear(firstDay, clock.today()) ? (
        <p>
          <b>{words('reminder.offlineNear', { day: dayInWords(firstDay, language) })}</b>
        </p>
      ) : null}
    </Note>
  );
}
