import type { ReactNode } from 'react';
import { Button, Kiosk, Note, Progress } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import type { CameraProblem } from './capture-tools.ts';

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

/** Everything is taken, not everything read: how far it is, and that nobody must wait. */
export function FinishingPage(props: {
  readonly read: number;
  readonly all: number;
  readonly onSkip: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const { read, all } = props;
  return (
    <Kiosk
      constants={constants}
      page="scan-finishing"
      title={words('papers.finishing')}
      lead={words('scan.readingLead')}
      back={{ label: words('papers.toPages'), onPress: props.onBack }}
      second={{ label: words('papers.skip'), onPress: props.onSkip }}
    >
      <Progress sentence={words('papers.readSoFar', { read, all })} />
      <p className="quiet">{words('papers.skipHint')}</p>
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
  readonly onBoard: (() => void) | null;
  /** Scanner and stick. */
  readonly onOther: (() => void) | null;
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
      {...(props.onBoard !== null
        ? { second: again, main: { label: words('papers.toPages'), icon: 'check', onPress: props.onBoard } }
        : props.onByHand === null
          ? { main: again }
          : { second: again, main: { label: words('scan.byHand'), icon: 'pen', onPress: props.onByHand } })}
    >
      <Note tone="silk" icon="warn">
        <p className="lead">{words(PROBLEMS[props.problem])}</p>
        {props.onBoard === null ? null : <p>{words('scan.problem.kept')}</p>}
        <p>{words(props.onByHand === null ? 'scan.problemWaysEvidence' : 'scan.problemWays')}</p>
      </Note>
      {props.onOther === null ? null : (
        <div className="row">
          <Button look="second" act={{ label: words('papers.otherWays'), icon: 'usb', onPress: props.onOther }} />
        </div>
      )}
    </Kiosk>
  );
}
