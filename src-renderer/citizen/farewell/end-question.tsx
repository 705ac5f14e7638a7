import { type ReactNode, useState } from 'react';
import { Button, Kiosk, Note, Progress } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';

/** "Beenden" asks once, because everything not sent is gone after it. */
export function EndQuestion(props: {
  /** Days of this visit that nobody should go home without; `onPrint` says what became of the sheet. */
  readonly days: { readonly count: number; readonly onPrint: () => Promise<WordKey> };
  readonly onEnd: () => void;
  readonly onStay: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const { days } = props;
  const [printed, setPrinted] = useState<WordKey | null>(null);
  const print = async () => {
    setPrinted('orientation.printing');
    setPrinted(await days.onPrint());
  };
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
      {days.count === 0 ? null : (
        <Note tone="silk" icon="cal">
          <p>{words('list.end', { count: days.count })}</p>
          <div className="note-acts">
            <Button look="small" act={{ label: words('list.print'), icon: 'print', onPress: () => void print() }} />
          </div>
          {printed === null ? null : <p role="status">{words(printed)}</p>}
        </Note>
      )}
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
