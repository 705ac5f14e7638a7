import type { ReactNode } from 'react';
import { Kiosk, Note, Progress } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';

/** "Beenden" asks once, because everything not sent is gone after it. */
export function EndQuestion(props: { readonly onEnd: () => void; readonly onStay: () => void }): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page="end"
      title={words('farewell.question')}
      lead={words('farewell.lead')}
      back={{ label: words('farewell.stay'), onPress: props.onStay }}
      main={{ label: words('farewell.end'), icon: 'door', onPress: props.onEnd }}
    >
      <Note tone="velvet" icon="info">
        {words('farewell.papers')}
      </Note>
    </Kiosk>
  );
}

/** While the machine wipes: it shows the attract screen itself when that has proved clean. */
export function Wiping(): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk constants={constants} page="wiping" title={words('farewell.wiping')} hideEnd>
      <Progress sentence={words('farewell.papers')} />
    </Kiosk>
  );
}
