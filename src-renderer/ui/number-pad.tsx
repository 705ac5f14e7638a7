import type { ReactNode } from 'react';
import { Key } from './key.tsx';
import { Icon } from './picture.tsx';

const DIGITS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'];

/** Always left-to-right, 7-8-9 on top, beside its field and never over it. `comma` null leaves its place empty. */
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
    <div className="pad" data-keep="together">
      {DIGITS.map((digit) => (
        <Key key={digit} onPress={() => onKey(digit)}>
          {digit}
        </Key>
      ))}
      {comma === null ? <span /> : <Key onPress={() => onKey(comma)}>{comma}</Key>}
      <Key onPress={() => onKey('0')}>0</Key>
      <Key look="quiet" label={deleteLabel} onPress={() => onKey('Backspace')}>
        <Icon name="del" />
      </Key>
    </div>
  );
}

/** What a key of a pad or keyboard makes of a text; `Backspace` takes the last whole sign away. */
export function typed(text: string, key: string): string {
  return key === 'Backspace' ? [...text].slice(0, -1).join('') : text + key;
}
