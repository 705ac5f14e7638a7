import type { ReactNode } from 'react';
import { EmergencyPage } from '../emergency/index.ts';
import { EndQuestion } from '../farewell/index.ts';
import { ChooseLanguage } from '../welcome/index.ts';
import { Notice } from './notices.tsx';
import { useTerminal } from './terminal.ts';
import type { Overlay } from './visit-machine.ts';

/** What may lie over a journey; closing it gives the journey back with every answer. */
export function OverlayScreen(props: {
  readonly overlay: NonNullable<Overlay>;
  readonly onLanguage: (language: string) => void;
  readonly onEnd: () => void;
  readonly onClose: () => void;
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
  }
}
