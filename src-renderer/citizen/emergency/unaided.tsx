import { Component, type ReactNode, useState } from 'react';
import { builtIn } from './built-in.ts';
import { BuiltInNumbers } from './numbers.tsx';

/**
 * What stands on the screen while nothing else can: before the machine answers, without content, after an error nobody
 * foresaw. All three languages at once, because nobody can choose one here. `onHuman` where the machine can still be asked.
 */
export function Unaided(props: {
  readonly state: 'starting' | 'broken';
  readonly onHuman?: (() => Promise<boolean>) | undefined;
  readonly onEnd?: (() => void) | undefined;
}): ReactNode {
  const [called, setCalled] = useState(false);
  const { onHuman, onEnd } = props;
  const call = () => void onHuman?.().then(setCalled, () => setCalled(false));
  return (
    <main className="unaided">
      {Object.entries(builtIn).map(([language, words]) => (
        <section key={language} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
          <h1>{called ? words.called : words[props.state]}</h1>
          <BuiltInNumbers words={words} />
          <div className="unaided-acts">
            {onHuman === undefined ? null : (
              <button type="button" className="button button-main" onClick={call}>
                {words.human}
              </button>
            )}
            {onEnd === undefined ? null : (
              <button type="button" className="button button-stop" onClick={onEnd}>
                {words.endNow}
              </button>
            )}
          </div>
        </section>
      ))}
    </main>
  );
}

/** Catches what a journey throws, so that nobody ever stands before an empty screen. React asks for a class here. */
export class Rescue extends Component<
  {
    readonly onHuman?: (() => Promise<boolean>) | undefined;
    readonly onEnd?: (() => void) | undefined;
    readonly children: ReactNode;
  },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Unaided state="broken" onHuman={this.props.onHuman} onEnd={this.props.onEnd} />;
  }
}
