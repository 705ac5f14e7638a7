import type { ReactNode } from 'react';
import { Button, Kiosk, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { doubtOf } from './doubts.ts';
import type { HeldPage } from './held-page.ts';
import { Preview } from './preview.tsx';
import { ChangeButtons, Unchanged } from './shot-page.tsx';

/** One page of the document, large, with everything that can be done to it. */
export function HeldPageView(props: {
  readonly page: HeldPage;
  readonly number: number;
  readonly count: number;
  readonly failed: boolean;
  readonly onTurn: () => void;
  readonly onCorners: (() => void) | null;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRetake: () => void;
  readonly onRemove: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const { page, number, count } = props;
  const doubt = doubtOf(page);
  return (
    <Kiosk
      constants={constants}
      page="scan-page"
      title={words('papers.pageOf', { number, all: count })}
      back={{ label: words('papers.toPages'), onPress: props.onBack }}
    >
      <div className="scan-look">
        <Preview jpeg={page.jpeg} label={words('scan.preview')} />
        <div className="scan-side">
          {doubt === null ? null : (
            <Note tone="silk" icon="warn">
              <p>{words(doubt)}</p>
            </Note>
          )}
          {props.failed ? <Unchanged /> : null}
          <ChangeButtons onTurn={props.onTurn} onCorners={props.onCorners} />
          {count < 2 ? null : (
            <div className="scan-acts">
              <Button
                look="second"
                act={moveAct(words('papers.forward'), 'up', number === 1, () => props.onMove(-1))}
              />
              <Button
                look="second"
                act={moveAct(words('papers.backward'), 'down', number === count, () => props.onMove(1))}
              />
            </div>
          )}
          <div className="scan-acts">
            <Button look="second" act={{ label: words('papers.retake'), icon: 'cam', onPress: props.onRetake }} />
            <Button look="stop" act={{ label: words('papers.remove'), icon: 'del', onPress: props.onRemove }} />
          </div>
        </div>
      </div>
    </Kiosk>
  );
}

/** At its end the button rests and stays where it is. */
function moveAct(label: string, icon: 'up' | 'down', ended: boolean, onPress: () => void) {
  return { label, icon, onPress, ...(ended ? { openReason: '' } : {}) };
}
