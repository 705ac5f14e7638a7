import { type ReactNode, useMemo, useState } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import { randomId } from '#shared/basics';
import { openLegalPoints } from '#shared/content';
import { openPoints } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import { ClockDoubt, doubtSentence, useClockDoubt } from '../app/clock-doubt.tsx';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { PictureCard, StepsCard } from './counting-card.tsx';
import { DatesBlock } from './dates-block.tsx';
import { deadlineOnPaper, slipOnPaper } from './deadline-paper.ts';
import { deadlineView, spokenOf } from './deadline-view.ts';
import { NextCard } from './next-card.tsx';
import { PhoneBlock } from './phone-block.tsx';
import { phoneEvent } from './phone-event.ts';
import { PhonePage } from './phone-page.tsx';
import { momentOf, PlacesCard } from './places-card.tsx';
import { printDeadline } from './print-deadline.ts';
import { ReminderBlock } from './reminder-block.tsx';
import type { ReminderSlip } from './reminder-slip.ts';
import type { Computed } from './sentences.ts';
import { TimeBlock } from './time-block.tsx';
import { officeLine, whomToSee } from './whom-to-see.ts';
import { WohngeldHint } from './wohngeld-hint.tsx';

/** Page 08: the safe day first and large, the latest day only with its reason, then how it is counted and what to do. */
export function DeadlinePage(props: {
  readonly matter: Matter;
  readonly deadline: Computed;
  /** A way to write on paper at once, above the dates. */
  readonly offer?: ReactNode;
  readonly reminder: ReminderSlip | null;
  readonly onBack: () => void;
  readonly onApply: (application: string) => void;
  readonly onWrite: () => void;
  readonly onRemind: () => void;
  readonly onMatters: () => void;
  readonly onPlace: (key: string) => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, language, clock, pack, say } = terminal;
  const { matter, deadline, reminder } = props;
  const [printing, setPrinting] = useState(false);
  const [printed, setPrinted] = useState<WordKey | null>(null);
  const [isLarge, setLarge] = useState(false);
  const uid = useMemo(() => randomId().slice(0, 8), []);
  const doubt = useClockDoubt();
  const today = clock.today();
  const whom = useMemo(() => whomToSee(matter, pack, momentOf({ clock })), [matter, pack, clock]);
  const isUnconfirmed = openLegalPoints(pack, openPoints(matter.input)).length > 0;
  const view = deadlineView(matter, deadline, doubt ? null : today, officeLine(whom), isUnconfirmed);
  const { subject, phoneDay } = view;
  const event = (inWords: typeof words) =>
    phoneDay === null ? null : phoneEvent(subject, phoneDay, inWords, uid, clock.instant());
  const shown = event(words);
  if (isLarge && shown !== null) return <PhonePage view={view} event={shown} onBack={() => setLarge(false)} />;
  const print = async () => {
    if (printing) return;
    setPrinting(true);
    setPrinted(null);
    const paper = deadlineOnPaper(terminal, view, whom, {
      calendar: event(terminal.germanWords),
      doubt: doubt ? doubtSentence(today) : null,
    });
    const slip = reminder === null ? null : slipOnPaper(terminal, reminder);
    setPrinted(await printDeadline(terminal, paper, slip, dayInWords(today, 'de')));
    setPrinting(false);
  };
  const printAct = {
    label: words(printing ? 'result.print.now' : 'act.print'),
    icon: 'print' as const,
    onPress: () => void print(),
  };
  return (
    <Kiosk
      constants={constants}
      page="deadline"
      title={view.heading(words, language)}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(spokenOf(view)(words, language)) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(subject === 'widerspruch' || subject === 'einspruch'
        ? { second: printAct, main: { label: words(`result.write.${subject}`), onPress: props.onWrite } }
        : { main: printAct })}
    >
      {doubt ? <ClockDoubt today={today} /> : null}
      {props.offer}
      {view.isFuture ? (
        <Note tone="silk" icon="warn">
          <p className="lead">{words('result.future')}</p>
        </Note>
      ) : null}
      {view.time === null ? null : <TimeBlock note={view.time} />}
      <div className="halves">
        <div className="stack">
          <DatesBlock view={view} />
          {printed === null ? null : (
            <div role="status">
              <Note tone={printed === 'result.print.printed' ? 'velvet' : 'silk'} icon="print">
                <p>{words(printed)}</p>
              </Note>
            </div>
          )}
          <NextCard matter={matter} view={view} onApply={props.onApply} />
          <PlacesCard whom={whom} wrote={matter.sender !== null} doubt={doubt} onPlace={props.onPlace} />
        </div>
        <div className="stack">
          <PictureCard view={view} />
          {shown === null ? null : <PhoneBlock event={shown} onLarger={() => setLarge(true)} />}
          <ReminderBlock
            reminders={view.reminders}
            reminder={reminder}
            canRemind={view.isAhead}
            onRemind={props.onRemind}
            onMatters={props.onMatters}
          />
          <StepsCard view={view} />
          {matter.input.kind === 'remedy' && matter.input.regime === 'SGG' ? (
            <WohngeldHint onApply={() => props.onApply('wohngeld')} />
          ) : null}
        </div>
      </div>
    </Kiosk>
  );
}
