import { type ReactNode, useEffect } from 'react';
import { Icon } from '#renderer/ui';

const DIGITS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'];
const LEAST = 6;
const MOST = 12;

/** A PIN as dots, with a pad and the physical keyboard. The digits themselves are never drawn. */
export function PinEntry(props: {
  readonly label: string;
  readonly pin: string;
  readonly onChange: (pin: string) => void;
  readonly onEnter: () => void;
}): ReactNode {
  const { pin, onChange, onEnter } = props;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (/^\d$/.test(event.key)) onChange((pin + event.key).slice(0, MOST));
      else if (event.key === 'Backspace') onChange(pin.slice(0, -1));
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) onEnter();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [pin, onChange, onEnter]);
  const places = Array.from({ length: Math.max(LEAST, pin.length) }, (_, index) => index);
  const add = (digit: string) => onChange((pin + digit).slice(0, MOST));
  return (
    <div className="staff-pin">
      <div className="staff-dots" role="img" aria-label={`${props.label}: ${pin.length} Ziffern`}>
        {places.map((place) => (
          <span key={place} className={place < pin.length ? 'staff-dot staff-dot-full' : 'staff-dot'} />
        ))}
      </div>
      <div className="pad" data-keep="together">
        {DIGITS.map((digit) => (
          <PadKey key={digit} onPress={() => add(digit)}>
            {digit}
          </PadKey>
        ))}
        <PadKey quiet onPress={() => onChange('')}>
          Leeren
        </PadKey>
        <PadKey onPress={() => add('0')}>0</PadKey>
        <PadKey quiet label="Letzte Ziffer löschen" onPress={() => onChange(pin.slice(0, -1))}>
          <Icon name="del" />
        </PadKey>
      </div>
    </div>
  );
}

function PadKey(props: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly label?: string;
  readonly quiet?: boolean;
}): ReactNode {
  return (
    <button
      type="button"
      className={props.quiet === true ? 'key key-quiet' : 'key'}
      aria-label={props.label}
      // The focus stays where it was: Enter then signs in instead of pressing the last key again.
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
