import type { ReactNode } from 'react';
import { Kiosk, Note, Progress } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import type { CameraProblem } from './capture-machine.ts';
import type { CapturedPage, Shot } from './captured-page.ts';
import { Preview } from './preview.tsx';

/** A wait for the machine: what it does, and the way out. */
export function WaitPage(props: {
  readonly title: WordKey;
  readonly sentence: WordKey;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page={props.title}
      title={words(props.title)}
      back={{ label: words('act.back'), onPress: props.onBack }}
    >
      <Progress sentence={words(props.sentence)} />
    </Kiosk>
  );
}

const DOUBTS: Readonly<Record<Shot['prepared']['quality']['hints'][number], WordKey>> = {
  'no-page': 'scan.doubt.noPage',
  blank: 'scan.doubt.blank',
  blurred: 'scan.doubt.blurred',
  dark: 'scan.doubt.dark',
  glare: 'scan.doubt.glare',
  'too-small': 'scan.doubt.tooSmall',
  'cut-off': 'scan.doubt.cutOff',
  'two-sheets': 'scan.doubt.twoSheets',
};

/** The straightened page: the person says whether it is good. `doubtful`: the machine found no document on it. */
export function ShotPage(props: {
  readonly shot: Shot;
  readonly doubtful: boolean;
  readonly onAgain: () => void;
  readonly onTake: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const hint = props.shot.prepared.quality.hints[0];
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
      {hint === undefined ? null : (
        <Note tone="silk" icon="warn">
          <p>{words(DOUBTS[hint])}</p>
        </Note>
      )}
      <Preview jpeg={props.shot.jpeg} label={words('scan.preview')} />
    </Kiosk>
  );
}

/** After a page: one more, or done. */
export function TakenPage(props: {
  readonly pages: readonly CapturedPage[];
  readonly onMore: () => void;
  readonly onFinish: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const unread = props.pages.some(({ reading }) => reading === null);
  return (
    <Kiosk
      constants={constants}
      page="scan-taken"
      title={words('scan.taken', { count: props.pages.length })}
      lead={words('scan.takenLead')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('scan.more'), icon: 'plus', onPress: props.onMore }}
      main={{ label: words('act.done'), onPress: props.onFinish }}
    >
      {unread ? (
        <Note tone="silk" icon="warn">
          <p>{words('scan.unread')}</p>
        </Note>
      ) : null}
      <div className="scan-pages">
        {props.pages.map((page, index) => (
          <Preview
            // biome-ignore lint/suspicious/noArrayIndexKey: pages only come behind the others.
            key={index}
            jpeg={page.jpeg}
            label={words('scan.pageNumber', { number: index + 1 })}
          />
        ))}
      </div>
    </Kiosk>
  );
}

const PROBLEMS: Readonly<Record<CameraProblem | 'spoiled', WordKey>> = {
  'no-camera': 'scan.problem.noCamera',
  denied: 'scan.problem.denied',
  timeout: 'scan.problem.timeout',
  lost: 'scan.problem.lost',
  spoiled: 'scan.problem.spoiled',
};

/** Something of the machine did not work: what, and the ways that remain. "Mensch holen" stands below as always. */
export function ProblemPage(props: {
  readonly problem: CameraProblem | 'spoiled';
  readonly onAgain: () => void;
  readonly onByHand: (() => void) | null;
  /** Pages taken before are not lost. */
  readonly onFinish: (() => void) | null;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const again = { label: words('act.tryAgain'), icon: 'cam' as const, onPress: props.onAgain };
  return (
    <Kiosk
      constants={constants}
      page="scan-problem"
      title={words('scan.problemTitle')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(props.onFinish !== null
        ? { second: again, main: { label: words('act.done'), onPress: props.onFinish } }
        : props.onByHand === null
          ? { main: again }
          : { second: again, main: { label: words('scan.byHand'), icon: 'pen', onPress: props.onByHand } })}
    >
      <Note tone="silk" icon="warn">
        <p className="lead">{words(PROBLEMS[props.problem])}</p>
        {props.onFinish === null ? null : <p>{words('scan.problem.kept')}</p>}
        <p>{words(props.onByHand === null ? 'scan.problemWaysEvidence' : 'scan.problemWays')}</p>
      </Note>
    </Kiosk>
  );
}
