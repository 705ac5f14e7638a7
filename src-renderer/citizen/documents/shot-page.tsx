import type { ReactNode } from 'react';
import { Button, Kiosk, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { doubtOf } from './doubts.ts';
import type { Shot } from './held-page.ts';
import { PaperLanguageButton } from './paper-language.tsx';
import { Preview } from './preview.tsx';
import type { PaperLanguage } from './reading-of-visit.ts';

/** The straightened page: the person says whether it is good. `doubtful`: the machine found no document on it. */
export function ShotPage(props: {
  readonly shot: Shot;
  readonly paper: PaperLanguage;
  readonly doubtful: boolean;
  /** Turning or straightening did not work; the page is as it was. */
  readonly failed: boolean;
  readonly onAgain: () => void;
  readonly onTake: () => void;
  readonly onTurn: () => void;
  readonly onCorners: (() => void) | null;
  readonly onLanguage: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const doubt = doubtOf(props.shot);
  const again = { label: words('scan.again'), icon: 'cam' as const, onPress: props.onAgain };
  const take = (label: WordKey) => ({ label: words(label), icon: 'check' as const, onPress: props.onTake });
  return (
    <Kiosk
      constants={constants}
      page={props.doubtful ? 'scan-doubt' : 'scan-check'}
      title={words(props.doubtful ? 'scan.doubtTitle' : 'scan.checkTitle')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={props.doubtful ? take('scan.takeAnyway') : again}
      main={props.doubtful ? again : take('scan.take')}
    >
      <div className="scan-look">
        <Preview jpeg={props.shot.jpeg} label={words('scan.preview')} />
        <div className="scan-side">
          {doubt === null ? null : (
            <Note tone="silk" icon="warn">
              <p>{words(doubt)}</p>
            </Note>
          )}
          {props.failed ? <Unchanged /> : null}
          <ChangeButtons onTurn={props.onTurn} onCorners={props.onCorners} />
          <PaperLanguageButton paper={props.paper} onPress={props.onLanguage} />
        </div>
      </div>
    </Kiosk>
  );
}

export function Unchanged(): ReactNode {
  const { words } = useTerminal();
  return (
    <Note tone="silk" icon="warn">
      <p role="alert">{words('papers.unchanged')}</p>
    </Note>
  );
}

export function ChangeButtons(props: {
  readonly onTurn: () => void;
  readonly onCorners: (() => void) | null;
}): ReactNode {
  const { words } = useTerminal();
  return (
    <div className="scan-acts">
      <Button look="second" act={{ label: words('papers.turn'), icon: 'turn', onPress: props.onTurn }} />
      {props.onCorners === null ? null : (
        <Button look="second" act={{ label: words('papers.corners'), icon: 'tap', onPress: props.onCorners }} />
      )}
    </div>
  );
}
