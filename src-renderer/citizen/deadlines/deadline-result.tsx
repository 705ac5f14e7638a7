import { type ReactNode, useState } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import { computeDeadline } from '#shared/deadlines';
import { useTerminal } from '../app/terminal.ts';
import { deadlineInputOf } from './deadline-input.ts';
import { DeadlinePage } from './deadline-page.tsx';
import type { Letter } from './letter.ts';
import { problemOf } from './problem.ts';
import { type Regime, regimeOf } from './regime.ts';
import { WhoWrites } from './who-writes.tsx';
import './deadlines.css';

/** The Frist of a confirmed letter: two dates, how they are counted, what to do now, and a sheet to take along. */
export function DeadlineResult(props: {
  readonly letter: Letter;
  readonly onBack: () => void;
  readonly onApply: () => void;
}): ReactNode {
  const { letter, onBack, onApply } = props;
  const { words } = useTerminal();
  const [asked, setAsked] = useState<Regime | null>(null);
  const regime = regimeOf(letter) ?? asked;
  if (regime === null) return <WhoWrites onAnswer={setAsked} onBack={onBack} />;
  const input = deadlineInputOf(letter, regime);
  if (input === null) return <NoDeadline text={words('result.none')} onBack={onBack} />;
  const deadline = computeDeadline(input);
  if (!deadline.ok) return <NoDeadline text={words(problemOf(deadline.error))} onBack={onBack} />;
  return (
    <DeadlinePage letter={letter} regime={regime} input={input} deadline={deadline} onBack={onBack} onApply={onApply} />
  );
}

/** Nothing can be counted: what is missing, and that a person can look. */
function NoDeadline({ text, onBack }: { readonly text: string; readonly onBack: () => void }): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page="deadline-none"
      title={words('result.noneTitle')}
      back={{ label: words('act.back'), onPress: onBack }}
      main={{ label: words('result.changeValues'), icon: 'pen', onPress: onBack }}
    >
      <Note tone="silk" icon="info">
        <p className="lead">{text}</p>
        <p>{words('result.noneHelp')}</p>
      </Note>
    </Kiosk>
  );
}
