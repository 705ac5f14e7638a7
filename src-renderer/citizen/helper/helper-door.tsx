import { type ReactNode, useState } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { HelperPin } from './helper-pin.tsx';

const POINTS = [
  { key: 'helper.consentSees', icon: 'info' },
  { key: 'helper.consentCovered', icon: 'lock' },
  { key: 'helper.consentSends', icon: 'tap' },
  { key: 'helper.consentName', icon: 'check' },
] as const;

/** First the person says yes, then the helper proves the PIN of the site: in this order and never the other way round. */
export function HelperDoor(props: { readonly onLetIn: () => void; readonly onClose: () => void }): ReactNode {
  const { constants, words, say } = useTerminal();
  const [allowed, setAllowed] = useState(false);
  if (allowed) return <HelperPin onLetIn={props.onLetIn} onBack={() => setAllowed(false)} />;
  const title = words('helper.consentTitle');
  const lead = words('helper.consentLead');
  return (
    <Kiosk
      constants={constants}
      page="helper-consent"
      title={title}
      lead={lead}
      sayIt={{
        label: words('tool.readAloud'),
        onPress: () => say([title, lead, ...POINTS.map(({ key }) => words(key))].join(' ')),
      }}
      back={{ label: words('act.back'), onPress: props.onClose }}
      main={{ label: words('helper.consentYes'), icon: 'check', onPress: () => setAllowed(true) }}
    >
      <div className="stack">
        {POINTS.map(({ key, icon }) => (
          <Note key={key} tone="velvet" icon={icon}>
            {words(key)}
          </Note>
        ))}
      </div>
    </Kiosk>
  );
}
