import { type ReactNode, useState } from 'react';
import { Kiosk, LineField, NumberPad, typed } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { CaseLine } from './case-line.tsx';

const DIGITS = 4;

/** Asks for the four digits that were made together with the number. */
export function PinPage(props: {
  readonly code: string;
  readonly onPin: (pin: string) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, say } = useTerminal();
  const [pin, setPin] = useState('');
  const change = (next: string) => setPin(westernDigits(next).slice(0, DIGITS));
  const missing = DIGITS - pin.length;
  const title = words('status.pinTitle');
  const lead = words('status.pinLead');
  return (
    <Kiosk
      constants={constants}
      page="status-pin"
      title={title}
      lead={lead}
      aboveTitle={<CaseLine code={props.code} />}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${lead}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{
        label: words('status.show'),
        onPress: () => props.onPin(pin),
        ...(missing > 0 ? { openReason: words('status.pinOpen', { number: missing }) } : {}),
      }}
    >
      <div className="split">
        <LineField label={words('status.pinLabel')} value={pin} onChange={change} />
        <NumberPad comma={null} deleteLabel={words('keyboard.delete')} onKey={(key) => change(typed(pin, key))} />
      </div>
    </Kiosk>
  );
}

/** A physical Arabic keyboard writes ٠ to ٩: the same digits. Everything else is dropped. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)).replace(/\D/g, '');
}
