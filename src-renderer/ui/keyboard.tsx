import { type ReactNode, useState } from 'react';
import { Icon } from './picture.tsx';

/** Key rows as on the real keyboards of a script; always left-to-right. */
const LAYOUTS: Readonly<Record<'de' | 'en' | 'ar', readonly string[]>> = {
  de: ['1234567890ß', 'qwertzuiopü', 'asdfghjklöä', 'yxcvbnm,.-'],
  en: ['1234567890-', 'qwertyuiop', "asdfghjkl'", 'zxcvbnm,./'],
  ar: ['١٢٣٤٥٦٧٨٩٠-', 'ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرىةوزظذ'],
};
export type KeyboardScript = keyof typeof LAYOUTS;

/** The on-screen keyboard: stands below its field and never covers it. Physical keyboards work beside it. */
export function Keyboard(props: {
  readonly script: KeyboardScript;
  readonly words: { readonly shift: string; readonly space: string; readonly remove: string };
  readonly onKey: (key: string) => void;
}): ReactNode {
  const [shifted, setShifted] = useState(false);
  const press = (key: string) => {
    props.onKey(shifted ? key.toLocaleUpperCase('de') : key);
    setShifted(false);
  };
  return (
    <div className="keyboard">
      {LAYOUTS[props.script].map((row) => (
        <div className="keyboard-row" key={row}>
          {[...row].map((key) => (
            <button type="button" className="key" key={key} onClick={() => press(key)}>
              {shifted ? key.toLocaleUpperCase('de') : key}
            </button>
          ))}
        </div>
      ))}
      <div className="keyboard-row">
        <button type="button" className="key key-wide" aria-pressed={shifted} onClick={() => setShifted(!shifted)}>
          {props.words.shift}
        </button>
        <button type="button" className="key key-space" onClick={() => press(' ')}>
          {props.words.space}
        </button>
        <button
          type="button"
          className="key key-wide"
          aria-label={props.words.remove}
          onClick={() => props.onKey('Backspace')}
        >
          <Icon name="del" />
        </button>
      </div>
    </div>
  );
}
