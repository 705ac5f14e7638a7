import type { ReactNode } from 'react';
import { Kiosk } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { languages } from '../app/words.ts';
import './welcome.css';

/** Each language by its own name; a tap changes it and gives the screen before back with every answer. */
export function ChooseLanguage(props: {
  readonly onChoose: (language: string) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page="language"
      title={words('language.title')}
      lead={words('language.lead')}
      back={{ label: words('act.back'), onPress: props.onBack }}
    >
      <div className="languages">
        {languages.map(({ code, name, greeting }) => (
          <button
            type="button"
            key={code}
            className="language"
            lang={code}
            dir={code === 'ar' ? 'rtl' : 'ltr'}
            onClick={() => props.onChoose(code)}
          >
            <b>{name}</b>
            <span>{greeting}</span>
          </button>
        ))}
      </div>
    </Kiosk>
  );
}
