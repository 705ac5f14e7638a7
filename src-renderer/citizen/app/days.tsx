import { type ReactNode, useCallback } from 'react';
import type { Matter } from '#shared/matters';
import { DeadlineQuestions } from '../deadline-questions/index.ts';
import { DeadlineResult, latestReason, MatterFromLetter } from '../deadlines/index.ts';
import { LetterOffer, RemedyLetter } from '../remedy-letter/index.ts';
import { DeadlineList } from '../visit-deadlines/index.ts';
import type { VisitParts } from './parts.ts';
import { ReminderScreen } from './reminder-screen.tsx';
import type { Visit } from './visit.ts';
import type { VisitData } from './visit-data.ts';
import { WithTold } from './with-told.tsx';

/** Everything about days ("Fristen"): asked, shown, listed, written to the office, reminded of. */
export function Days(props: {
  readonly visit: Visit[0];
  readonly send: Visit[1];
  readonly data: VisitData<VisitParts>;
  readonly change: (part: Partial<VisitData<VisitParts>>) => void;
  readonly onScan: () => void;
  readonly onApply: (application: string) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { visit, send, data, change, onBack } = props;
  const { matters, letter } = data;
  const matter = matters.find(({ id }) => id === visit.context.matter) ?? null;
  const add = useCallback(
    (added: Matter, also: readonly Matter[] = []) => {
      const told = [added, ...also];
      // A letter told again may say less than before: what it said beside the first goes with it.
      const others = matters.filter((other) => !other.id.startsWith(`${added.id}-`));
      change({ matters: [...others.filter((other) => !told.some((one) => isSame(other, one))), ...told] });
      send({ type: 'MATTER', id: added.id });
    },
    [change, send, matters],
  );
  if (visit.matches('questions'))
    return (
      <DeadlineQuestions
        state={data.typedQuestions}
        onState={(typedQuestions) => change({ typedQuestions })}
        onMatter={add}
        onLetter={props.onScan}
        onLeave={onBack}
      />
    );
  if (visit.matches({ deadlines: 'reading' }) && letter !== null)
    return <MatterFromLetter letter={letter} onMatter={add} onBack={onBack} />;
  if (visit.matches({ deadlines: 'letter' }) && matter !== null)
    return (
      <RemedyLetter
        matter={matter}
        draft={data.remedyLetter?.[matter.id] ?? null}
        onDraft={(draft) => change({ remedyLetter: { ...data.remedyLetter, [matter.id]: draft } })}
        onPlace={(key) => send({ type: 'PLACE', key })}
        onBack={onBack}
      />
    );
  if (visit.matches({ deadlines: 'reminder' }) && matter !== null)
    return (
      <ReminderScreen
        matter={matter}
        draft={data.reminderDraft?.matter === matter.id ? data.reminderDraft : null}
        onDraft={(reminderDraft) => change({ reminderDraft })}
        sent={data.reminders.find((reminder) => reminder.matter === matter.id) ?? null}
        onSent={(reminder) => change({ reminderDraft: null, reminders: [...data.reminders, reminder] })}
        onRevoked={() => change({ reminders: data.reminders.filter((reminder) => reminder.matter !== matter.id) })}
        onBack={onBack}
      />
    );
  if (visit.matches({ deadlines: 'shown' }) && matter !== null)
    return (
      <DeadlineResult
        matter={matter}
        reminder={data.reminders.find((reminder) => reminder.matter === matter.id) ?? null}
        offer={<LetterOffer matter={matter} onWrite={() => send({ type: 'WRITE' })} />}
        onBack={onBack}
        onApply={props.onApply}
        onWrite={() => send({ type: 'WRITE' })}
        onRemind={() => send({ type: 'REMIND' })}
        onMatters={() => send({ type: 'MATTERS' })}
        onPlace={(key) => send({ type: 'PLACE', key })}
      />
    );
  return (
    <WithTold data={data}>
      {(told) => (
        <DeadlineList
          told={told}
          reasonOf={latestReason}
          onMatter={(id) => send({ type: 'MATTER', id })}
          onRemove={(id) => change({ matters: matters.filter((other) => other.id !== id) })}
          onRestore={(removed) => change({ matters: [...matters, removed] })}
          onApply={props.onApply}
          onWrite={(start) => {
            add(start);
            send({ type: 'WRITE' });
          }}
          onMore={() => send({ type: 'DEADLINE' })}
          onBack={onBack}
        />
      )}
    </WithTold>
  );
}

/** The same thing told again, with a value changed: it replaces what was counted before. */
function isSame(one: Matter, other: Matter): boolean {
  return one.id === other.id || JSON.stringify(one.input) === JSON.stringify(other.input);
}
