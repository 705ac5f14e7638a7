import type { ReactNode } from 'react';
import { Button } from '#renderer/ui';

/** Somebody at the terminal asked for a human. Shown on every page of the house, signed in or not. */
export function HelpCall({ onCome }: { readonly onCome: () => void }): ReactNode {
  return (
    <div className="staff-call" role="alert">
      <h2>Jemand braucht Hilfe</h2>
      <Button look="main" act={{ label: 'Ich komme', onPress: onCome }} />
    </div>
  );
}
