import type { ReactNode } from 'react';
import { Kiosk, LanguageButton } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { languages } from '../app/words.ts';

/** Each language by its own name; a tap changes it and gives the screen before back with every answer. */
export function ChooseLanguage(props: {
  readonly onChoose: (language: string) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, language } = useTerminal();
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
          <LanguageButton
            key={code}
            code={code}
            first={name}
            second={greeting}
            current={code === language}
            onPress={() => props.onChoose(code)}
          />
        ))}
      </div>
    </Kiosk>
  );
}
