import type { ReactNode } from 'react';

/** The 32 signs of a Vorgangsnummer in the order of the alphabet: nobody can type a sign that does not exist. */
const ROWS = ['01234567', '89ABCDEF', 'GHJKMNPQ', 'RSTVWXYZ'];

export function SignKeyboard(props: {
  readonly deleteLabel: string;
  readonly onKey: (key: string) => void;
}): ReactNode {
  return (
    <div className="keyboard">
      {ROWS.map((row) => (
        <div className="keyboard-row" key={row}>
          {[...row].map((sign) => (
            <button type="button" className="key" key={sign} onClick={() => props.onKey(sign)}>
              {sign}
            </button>
          ))}
        </div>
      ))}
      <div className="keyboard-row">
        <button type="button" className="key key-wide" onClick={() => props.onKey('Backspace')}>
          {props.deleteLabel}
        </button>
      </div>
    </div>
  );
}
