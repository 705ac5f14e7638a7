import type { ReactNode } from 'react';
import { Kiosk, Scene } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { languages } from '../app/words.ts';
import './welcome.css';

/** The screen at rest: a greeting in each language is the button that begins in it. */
export function Attract({ onBegin }: { readonly onBegin: (language: string) => void }): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page="attract"
      title={words('attract.greeting')}
      hideEnd
      main={{ label: words('attract.begin'), icon: 'tap', onPress: () => onBegin('de') }}
    >
      <div className="silk-thread" aria-hidden="true" />
      <p className="lead">{words('attract.sentence')}</p>
      <section className="card promise">
        <Scene />
        <div className="stack">
          <p className="lead">
            <b>{words('attract.free')}</b>
          </p>
          <p>{words('attract.sealed')}</p>
          <p>{words('attract.deleted')}</p>
        </div>
      </section>
      <div className="languages">
        {languages
          .filter(({ code }) => code !== 'de')
          .map(({ code, name, greeting }) => (
            <button
              type="button"
              key={code}
              className="language"
              lang={code}
              dir={code === 'ar' ? 'rtl' : 'ltr'}
              onClick={() => onBegin(code)}
            >
              <b>{greeting}</b>
              <span>{name}</span>
            </button>
          ))}
      </div>
    </Kiosk>
  );
}
