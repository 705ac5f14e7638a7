import { type ReactNode, useMemo, useState } from 'react';
import type { Dialogue } from '#shared/assistant';
import { Questions, type Starts } from '../assistant/index.ts';
import { useCaseState } from '../case-status/index.ts';
import { BuiltInNumbers, builtInWords, EmergencyPage } from '../emergency/index.ts';
import { HelperDoor } from '../helper/index.ts';
import { CallbackSavedPage, type Human, HumanHelp, type SentCallback } from '../human/index.ts';
import { ChooseLanguage } from '../welcome/index.ts';
import { Ending } from './ending.tsx';
import { deliveryOf, type VisitParts } from './parts.ts';
import { useTerminal } from './terminal.ts';
import type { VisitData } from './visit-data.ts';
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
  readonly help: HelpProps;
  readonly data: VisitData<VisitParts>;
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
      return <Ending data={props.data} onEnd={props.onEnd} onStay={props.onClose} />;
    case 'human':
      return <HumanScreen {...props.help} onClose={props.onClose} />;
    case 'helper':
      return <HelperDoor onLetIn={props.onClose} onClose={props.onClose} />;
  }
}

type HelpProps = {
  readonly human: Human;
  readonly callWords: string | null;
  readonly onHelper: (() => void) | null;
  readonly sent: SentCallback | null;
  readonly onSent: (sent: SentCallback) => void;
};

/** Calling a human; a request already sealed shows where it is, also after a reload of the page. */
function HumanScreen(props: HelpProps & { readonly onClose: () => void }): ReactNode {
  const { human, sent } = props;
  if (sent !== null && (human.step === 'saved' || (human.step === null && human.call.state === 'none'))) {
    return (
      <CallbackSaved
        sent={sent}
        onDone={() => {
          human.goTo(null);
          props.onClose();
        }}
      />
    );
  }
  return <HumanHelp {...props} />;
}

function CallbackSaved({ sent, onDone }: { readonly sent: SentCallback; readonly onDone: () => void }): ReactNode {
  const state = useCaseState(sent.code, sent.pin);
  const { delivery } = useMemo(() => deliveryOf(state), [state]);
  return <CallbackSavedPage sent={sent} delivery={delivery} onDone={onDone} />;
}
