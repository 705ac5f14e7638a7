import type { ReactNode } from 'react';
import { Card, Kiosk } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import './emergency.css';

/** Built in, without any pack: these numbers never expire (record-shapes.md). 116 123 and 0800 numbers: Telefonseelsorge. */
const NUMBERS = [
  { number: '112', word: 'emergency.fire' },
  { number: '110', word: 'emergency.police' },
  { number: '0800 1110111', word: 'emergency.seelsorge' },
] as const;

/** One tap from every screen, works with everything else broken, leaves no trace. */
export function EmergencyPage({ onBack }: { readonly onBack: () => void }): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page="emergency"
      title={words('emergency.title')}
      lead={words('emergency.lead')}
      back={{ label: words('act.back'), onPress: onBack }}
      main={{ label: words('safe.human'), onPress: constants.human.onPress }}
    >
      <div className="stack">
        {NUMBERS.map(({ number, word }) => (
          <Card key={number}>
            <p className="emergency-number left-to-right">{number}</p>
            <p className="lead">{words(word)}</p>
          </Card>
        ))}
      </div>
    </Kiosk>
  );
}
