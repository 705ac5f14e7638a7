import type { ReactNode } from 'react';
import { Button } from '#renderer/ui';
import { timeInBerlin } from '#shared/basics';

/** Somebody at the terminal asked for a human. Shown on every page of the house, signed in or not. */
export function HelpCall({
  onCome,
  waiting = null,
}: {
  readonly onCome: () => void;
  /** Since when somebody waits, and the machine's now (ISO instants). */
  readonly waiting?: { readonly since: string; readonly now: string } | null;
}): ReactNode {
  return (
    <div className="staff-call" role="alert">
      <div>
        <h2>Jemand braucht Hilfe</h2>
        {waiting === null ? null : (
          <p>{`seit ${timeInBerlin(Date.parse(waiting.since))} Uhr (${waitingFor(waiting.since, waiting.now)})`}</p>
        )}
      </div>
      <Button look="main" act={{ label: 'Ich komme', onPress: onCome }} />
    </div>
  );
}

function waitingFor(since: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(since)) / 60_000);
  if (minutes < 1) return 'gerade eben';
  return minutes === 1 ? 'wartet 1 Minute' : `wartet ${minutes} Minuten`;
}
