import type { ReactNode } from 'react';
import { Button, Kiosk, LanguageButton } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { PaperLanguage } from './reading-of-visit.ts';

/** Each by the name its readers know, the most frequent in Krefeld's letters first. */
const NAMES = [
  ['de', 'Deutsch'],
  ['en', 'English'],
  ['tr', 'Türkçe'],
  ['pl', 'Polski'],
  ['uk', 'Українська'],
  ['ru', 'Русский'],
  ['ar', 'العربية'],
] as const satisfies readonly (readonly [PaperLanguage, string])[];

/** A quiet way aside: nearly every paper here is German, and then nobody needs it. */
export function PaperLanguageButton(props: { readonly paper: PaperLanguage; readonly onPress: () => void }): ReactNode {
  const { words, language } = useTerminal();
  const label = words('papers.language', { language: inWords(props.paper, language) });
  return <Button look="chip" act={{ label, icon: 'globe', onPress: props.onPress }} />;
}

/** What the paper is written in, by the languages' own names; a tap goes back to where the person was. */
export function PaperLanguagePage(props: {
  readonly paper: PaperLanguage;
  readonly onChoose: (paper: PaperLanguage) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, language } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page="scan-language"
      title={words('papers.languageTitle')}
      lead={words('papers.languageLead')}
      back={{ label: words('act.back'), onPress: props.onBack }}
    >
      <div className="languages">
        {NAMES.map(([code, name]) => (
          <LanguageButton
            key={code}
            code={code}
            first={name}
            second={code === language ? '' : inWords(code, language)}
            current={code === props.paper}
            onPress={() => props.onChoose(code)}
          />
        ))}
      </div>
    </Kiosk>
  );
}

/** The name in the reader's language: whoever helps may not read the other script. */
function inWords(paper: PaperLanguage, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(paper) ?? paper;
}
