import { type ReactNode, useState } from 'react';
import { Key } from './key.tsx';
import { type Layout, layouts, REMOVE, SHIFT, signs } from './keyboard-layouts.ts';
import { Icon } from './picture.tsx';

export type KeyboardScript = keyof typeof layouts;

/**
 * The on-screen keyboard: stands below its field and never covers it, always left-to-right. Physical keyboards work beside
 * it. Who writes Arabic reaches Latin letters with one key, because names on German papers need them.
 */
export function Keyboard(props: {
  readonly script: KeyboardScript;
  readonly words: { readonly shift: string; readonly space: string; readonly remove: string };
  readonly onKey: (key: string) => void;
  /** "fertig": closes what is being written. Without it its place is empty. */
  readonly done?: { readonly label: string; readonly onPress: () => void };
}): ReactNode {
  const { words } = props;
  const [script, setScript] = useState(props.script);
  const [layer, setLayer] = useState<'letters' | 'signs'>('letters');
  const [shifted, setShifted] = useState(false);
  const layout: Layout = layer === 'signs' ? signs : layouts[script];
  const shown = (key: string) => (shifted ? upperCase(key) : key);
  const press = (key: string) => {
    props.onKey(shown(key));
    setShifted(false);
  };
  return (
    <div className="keyboard" data-keep="together" data-script={script}>
      {layout.rows.map((row) => (
        <div className="keyboard-row" key={row}>
          {[...row].map((key) =>
            key === SHIFT ? (
              <Key key={key} look="wide" label={words.shift} pressed={shifted} onPress={() => setShifted(!shifted)}>
                <Icon name="shift" />
              </Key>
            ) : key === REMOVE ? (
              <Key key={key} look="wide" label={words.remove} onPress={() => props.onKey('Backspace')}>
                <Icon name="del" />
              </Key>
            ) : (
              <Key key={key} onPress={() => press(key)}>
                {shown(key)}
              </Key>
            ),
          )}
        </div>
      ))}
      <div className="keyboard-row">
        <Key look="wide" onPress={() => setLayer(layer === 'signs' ? 'letters' : 'signs')}>
          {layer === 'letters' ? '123 !?' : script === 'ar' ? 'أ ب ت' : 'ABC'}
        </Key>
        {props.script === 'ar' ? (
          <Key look="wide" onPress={() => setScript(script === 'ar' ? 'de' : 'ar')}>
            {script === 'ar' ? 'ABC' : 'أ ب ت'}
          </Key>
        ) : null}
        <Key onPress={() => press(layout.comma)}>{layout.comma}</Key>
        <Key look="space" onPress={() => press(layout.instead ?? ' ')}>
          {layout.instead ?? words.space}
        </Key>
        <Key onPress={() => press(layout.stop)}>{layout.stop}</Key>
        {props.done === undefined ? null : (
          <Key look="wide" onPress={props.done.onPress}>
            {props.done.label}
          </Key>
        )}
      </div>
    </div>
  );
}

/** The sharp s has no capital on a keyboard: "SS" from one key would surprise. */
function upperCase(key: string): string {
  return key === 'ß' ? key : key.toLocaleUpperCase('de');
}
