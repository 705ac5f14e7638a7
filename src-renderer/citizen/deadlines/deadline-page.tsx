import { type ReactNode, useMemo, useState } from 'react';
import { Button, Card, Kiosk, MonthPicture, monthsBetween, Note, QrCode, Steps } from '#renderer/ui';
import { randomId } from '#shared/basics';
import { calendarEvent } from '#shared/calendar';
import type { Matter } from '#shared/matters';
import { ClockDoubt, doubtSentence, useClockDoubt } from '../app/clock-doubt.tsx';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { deadlineOnPaper, monthOnPaper } from './deadline-paper.ts';
import { deadlineView, officeLineOf, pictureFrom } from './deadline-view.ts';
import { ARRIVAL, CALENDAR, type Computed } from './deadline-words.ts';
import { MonthLegend } from './month-legend.tsx';
import { marksOf, safePathOf } from './picture-marks.ts';
import { printDeadline } from './print-deadline.ts';

/** Page 08: the safe day first and large, the latest day only with its reason, then how it is counted and what to do. */
export function DeadlinePage(props: {
  readonly matter: Matter;
  readonly deadline: Computed;
  readonly onBack: () => void;
  readonly onApply: (application: string) => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, germanWords, language, clock, pack, say } = terminal;
  const { matter, deadline } = props;
  const { input } = matter;
  const [printing, setPrinting] = useState(false);
  const [printed, setPrinted] = useState<WordKey | null>(null);
  // Scanned twice it stays one entry in the phone. The QR holds no name and no reference.
  const uid = useMemo(() => randomId().slice(0, 8), []);
  const doubt = useClockDoubt();
  const today = clock.today();
  const view = deadlineView(matter, deadline, today, officeLineOf(pack, matter.sender));
  if (view === null) return null;
  const path = safePathOf(input, deadline);
  const marks = marksOf(deadline, path, today);
  const months = monthsBetween(pictureFrom(path?.posted ?? null, today, view.safe), view.legal ?? view.safe);
  const event = (inWords: typeof words) =>
    calendarEvent({
      uid,
      day: view.safe,
      summary: inWords(CALENDAR[view.topic]),
      reminderDaysBefore: [],
      now: clock.instant(),
    });
  const print = async () => {
    if (printing) return;
    setPrinting(true);
    setPrinted(null);
    const paper = deadlineOnPaper(
      { words, germanWords, language },
      doubt ? { ...view, disclaimer: doubtSentence(today) } : view,
      months.map((month) => monthOnPaper(month, marks)),
      event(germanWords),
    );
    setPrinted(await printDeadline(terminal, paper, dayInWords(today, 'de')));
    setPrinting(false);
  };
  const title = view.heading(words, language);
  const spoken = [
    title,
    words('result.safe'),
    view.safeDay(words, language),
    words(ARRIVAL[view.topic]),
    ...(view.legalLabel === null || view.legalDay === null
      ? []
      : [view.legalLabel(words, language), view.legalDay(words, language)]),
  ].join('. ');
  return (
    <Kiosk
      constants={constants}
      page="deadline"
      title={title}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(spoken) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{ label: words(printing ? 'result.print.now' : 'act.print'), icon: 'print', onPress: () => void print() }}
    >
      {doubt ? <ClockDoubt today={today} /> : null}
      {view.passed === null ? null : (
        <Note tone="silk" icon="info">
          <p className="lead">{words(view.passed === 'safe' ? 'result.passedSafe' : 'result.passed')}</p>
          <p>{words(view.passed === 'safe' ? 'result.passedSafeHelp' : 'result.passedHelp')}</p>
        </Note>
      )}
      <div className="halves">
        <div className="stack">
          <section className="date-safe">
            <span className="lead">{words(view.legal === null ? 'result.both' : 'result.safe')}</span>
            <strong>{dayInWords(view.safe, language)}</strong>
            <span>{words(ARRIVAL[view.topic])}</span>
            {view.advise === null ? null : (
              <span className="deadline-advise">
                {words('result.better', { day: dayInWords(view.advise, language) })}
              </span>
            )}
          </section>
          {view.legal === null ? null : (
            <section className="card deadline-latest">
              <p>
                <span className="quiet">{words('result.latest')}</span>
                <br />
                <b>{dayInWords(view.legal, language)}</b>
              </p>
              <p className="small">{view.reason(words, language)}</p>
            </section>
          )}
          {printed === null ? null : (
            <div role="status">
              <Note tone={printed === 'result.print.printed' ? 'velvet' : 'silk'} icon="print">
                <p>{words(printed)}</p>
              </Note>
            </div>
          )}
          <Card title={words('result.todo.title')}>
            <Steps steps={view.todo.map((sentence) => sentence(words, language))} />
          </Card>
          <div className="deadline-phone">
            <QrCode content={event(words)} label={words('result.qrLabel')} module={4} />
            <div className="stack">
              <p>{words('result.phone')}</p>
              <p className="small quiet">{words('result.disclaimer')}</p>
            </div>
          </div>
        </div>
        <div className="stack">
          {months.length === 0 ? null : (
            <section className="card">
              <MonthPicture months={months} marks={marks} locale={language} />
              <MonthLegend path={path} legal={view.legal !== null} />
            </section>
          )}
          <Card title={words('result.steps')}>
            <ul className="deadline-steps">
              {view.steps.map((sentence) => {
                const text = sentence(words, language);
                return <li key={text}>{text}</li>;
              })}
            </ul>
            <p className="small quiet">{view.reminders(words, language)}</p>
          </Card>
          {input.kind === 'remedy' && input.regime === 'SGG' ? (
            <Note tone="velvet" icon="info">
              <div className="row">
                <p>{words('result.wohngeld')}</p>
                <Button
                  look="small"
                  act={{ label: words('result.wohngeldCheck'), onPress: () => props.onApply('wohngeld') }}
                />
              </div>
            </Note>
          ) : null}
        </div>
      </div>
    </Kiosk>
  );
}
