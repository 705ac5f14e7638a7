import { type ReactNode, useState } from 'react';
import type { Dialogue } from '#shared/assistant';
import { Questions, type Starts } from '../assistant/index.ts';
import { BuiltInNumbers, builtInWords, EmergencyPage } from '../emergency/index.ts';
import { EndQuestion } from '../farewell/index.ts';
import { ChooseLanguage } from '../welcome/index.ts';
import { useTerminal } from './terminal.ts';
import type { Overlay } from './visit-machine.ts';

/** What may lie over a journey; closing it gives the journey back with every answer. */
export function OverlayScreen(props: {
  readonly overlay: NonNullable<Overlay>;
  readonly onLanguage: (language: string) => void;
  readonly onEnd: () => void;
  /** "Sofort beenden": everything visible goes before the machine has answered. */
  readonly onEndNow: () => void;
  readonly onClose: () => void;
  readonly dialogue: Dialogue;
  readonly onDialogue: (dialogue: Dialogue) => void;
  readonly starts: Omit<Starts, 'emergency'>;
}): ReactNode {
  const { language } = useTerminal();
  // The numbers looked at from a question lie over it: "Zurück" gives the question back.
  const [numbersOver, setNumbersOver] = useState(false);
  switch (props.overlay) {
    case 'language':
      return <ChooseLanguage onChoose={props.onLanguage} onBack={props.onClose} />;
    case 'emergency':
      return <EmergencyPage onBack={props.onClose} onEndNow={props.onEndNow} />;
    case 'questions':
      if (numbersOver) return <EmergencyPage onBack={() => setNumbersOver(false)} onEndNow={props.onEndNow} />;
      return (
        <Questions
          dialogue={props.dialogue}
          onDialogue={props.onDialogue}
          starts={{ ...props.starts, emergency: () => setNumbersOver(true) }}
          numbers={<BuiltInNumbers words={builtInWords(language)} />}
          onClose={props.onClose}
          onEndNow={props.onEndNow}
        />
      );
    case 'end':
      return <EndQuestion onEnd={props.onEnd} onStay={props.onClose} />;
  }
}
