import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import { randomId } from '#shared/basics';
import { computeDeadline } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import { useTerminal } from '../app/terminal.ts';
import { DeadlinePage } from './deadline-page.tsx';
import type { Letter } from './letter.ts';
import { matterOfLetter } from './matter-of-letter.ts';
import { problemOf } from './problem.ts';
import { type Regime, regimeOf } from './regime.ts';
import type { ReminderSlip } from './reminder-slip.ts';
import { WhoWrites } from './who-writes.tsx';
import './deadlines.css';

/** From a confirmed letter to a matter with a day: asks who writes where the letter does not tell, says what is missing. */
export function MatterFromLetter(props: {
  readonly letter: Letter;
  readonly onMatter: (matter: Matter) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { letter, onMatter, onBack } = props;
  const { words } = useTerminal();
  const [asked, setAsked] = useState<Regime | null>(null);
  // The same letter again, with a value changed, stays the same matter.
  const id = useMemo(() => letter.documentId ?? randomId(), [letter.documentId]);
  const regime = regimeOf(letter) ?? asked;
  const matter = useMemo(() => (regime === null ? null : matterOfLetter(id, letter, regime)), [id, letter, regime]);
  const deadline = useMemo(() => (matter === null ? null : computeDeadline(matter.input)), [matter]);
  useEffect(() => {
    if (matter !== null && deadline?.ok === true) onMatter(matter);
  }, [matter, deadline, onMatter]);
  if (regime === null) return <WhoWrites onAnswer={setAsked} onBack={onBack} />;
  if (deadline === null) return <NoDeadline text={words('result.none')} onBack={onBack} />;
  return deadline.ok ? null : <NoDeadline text={words(problemOf(deadline.error))} onBack={onBack} />;
}

/** The Frist of a matter: two dates, how they are counted, what to do now, and a sheet to take along. */
export function DeadlineResult(props: {
  readonly matter: Matter;
  /** A way to write on paper at once, above the dates. */
  readonly offer?: ReactNode;
  readonly onBack: () => void;
  readonly onApply: (application: string) => void;
  /** A letter to the office is written here. */
  readonly onWrite: () => void;
  readonly onRemind: () => void;
  /** The reminder asked for in this visit: its number and PIN stand on the sheet. */
  readonly reminder: ReminderSlip | null;
  readonly onMatters: () => void;
  readonly onPlace: (key: string) => void;
}): ReactNode {
  const { words } = useTerminal();
  const deadline = useMemo(() => computeDeadline(props.matter.input), [props.matter]);
  if (!deadline.ok) return <NoDeadline text={words(problemOf(deadline.error))} onBack={props.onBack} />;
  return <DeadlinePage {...props} deadline={deadline} />;
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
