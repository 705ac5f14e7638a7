import { type ReactNode, useMemo } from 'react';
import { useCaseState } from '../case-status/index.ts';
import { EmergencyPage } from '../emergency/index.ts';
import { EndQuestion } from '../farewell/index.ts';
import { HelperDoor } from '../helper/index.ts';
import { CallbackSavedPage, type Human, HumanHelp, type SentCallback } from '../human/index.ts';
import { ChooseLanguage } from '../welcome/index.ts';
import { Notice } from './notices.tsx';
import { deliveryOf } from './parts.ts';
import { useTerminal } from './terminal.ts';
import type { Overlay } from './visit-machine.ts';

/** What may lie over a journey; closing it gives the journey back with every answer. */
export function OverlayScreen(props: {
  readonly overlay: NonNullable<Overlay>;
  readonly onLanguage: (language: string) => void;
  readonly onEnd: () => void;
  readonly onClose: () => void;
  readonly help: HelpProps;
}): ReactNode {
  const { words } = useTerminal();
  switch (props.overlay) {
    case 'language':
      return <ChooseLanguage onChoose={props.onLanguage} onBack={props.onClose} />;
    case 'emergency':
      return <EmergencyPage onBack={props.onClose} />;
    case 'questions':
      return <Notice text={words('questions.soon')} onClose={props.onClose} />;
    case 'end':
      return <EndQuestion onEnd={props.onEnd} onStay={props.onClose} />;
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
