import type { ReactNode } from 'react';
import { Icon } from './picture.tsx';

const ROWS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'];

/** Always left-to-right, 7-8-9 on top, beside its field and never over it. `comma` null hides the comma. */
export function NumberPad({
  comma,
  deleteLabel,
  onKey,
}: {
  readonly comma: string | null;
  readonly deleteLabel: string;
  readonly onKey: (key: string) => void;
}): ReactNode {
  return (
    <div className="pad">
      {ROWS.map((digit) => (
        <PadKey key={digit} label={digit} onPress={() => onKey(digit)} />
      ))}
      {comma === null ? <span /> : <PadKey label={comma} onPress={() => onKey(comma)} />}
      <PadKey label="0" onPress={() => onKey('0')} />
      <button type="button" className="key key-quiet" aria-label={deleteLabel} onClick={() => onKey('Backspace')}>
        <Icon name="del" />
      </button>
    </div>
  );
}

function PadKey({ label, onPress }: { readonly label: string; readonly onPress: () => void }): ReactNode {
  return (
    <button type="button" className="key" onClick={onPress}>
      {label}
    </button>
  );
}

/** What a key of a pad or keyboard makes of a text. */
export function typed(text: string, key: string): string {
  return key === 'Backspace' ? text.slice(0, -1) : text + key;
}
