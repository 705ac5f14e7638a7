import type { ReactNode } from 'react';
import { Kiosk, LanguageButton, Scene, SilkThread } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { languages } from '../app/words.ts';

/** The screen at rest: a greeting in each language is the button that begins in it. */
export function Attract({ onBegin }: { readonly onBegin: (language: string) => void }): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page="attract"
      title={words('attract.greeting')}
      hideEnd
      attract
      main={{ label: words('attract.begin'), icon: 'tap', onPress: () => onBegin('de') }}
    >
      <SilkThread />
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
            <LanguageButton key={code} code={code} first={greeting} second={name} onPress={() => onBegin(code)} />
          ))}
      </div>
    </Kiosk>
  );
}
