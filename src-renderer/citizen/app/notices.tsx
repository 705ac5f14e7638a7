import type { ReactNode } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import { useTerminal } from './terminal.ts';

/** One sentence of the terminal, and the way back to where the person was. */
export function Notice({ text, onClose }: { readonly text: string; readonly onClose: () => void }): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk constants={constants} page="notice" title={text} back={{ label: words('act.back'), onPress: onClose }}>
      <Note tone="velvet" icon="info">
        {words('cards.lead')}
      </Note>
    </Kiosk>
  );
}

/** Nobody may use the terminal: the code is for whoever repairs it. Help and emergency stay. */
export function OutOfOrder({ code }: { readonly code: string }): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk constants={constants} page="out-of-order" title={words('outOfOrder.title')} hideEnd>
      <p className="lead">{words('outOfOrder.sentence', { code })}</p>
    </Kiosk>
  );
}
