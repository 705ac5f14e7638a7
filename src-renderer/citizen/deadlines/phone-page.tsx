import type { ReactNode } from 'react';
import { Kiosk, QrCode, Steps } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { DeadlineView } from './deadline-view.ts';

/** The code as large as the screen allows, the day as text beside it, and what to do when the phone does nothing. */
export function PhonePage(props: {
  readonly view: DeadlineView;
  readonly event: string;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, language, say } = useTerminal();
  const { days, reminders, heading } = props.view;
  const title = words('result.phoneTitle');
  const day = `${days.main.label(words, language)} ${dayInWords(days.main.day, language)}`;
  const steps = [words('result.phoneStep.camera'), words('result.phoneStep.hold'), words('result.phoneStep.tap')];
  const alarm = reminders === null ? null : reminders(words, language);
  return (
    <Kiosk
      constants={constants}
      page="deadline-qr"
      title={title}
      sayIt={{
        label: words('tool.readAloud'),
        onPress: () => say([title, ...steps, words('result.phoneHelp'), day].join(' ')),
      }}
      back={{ label: words('act.back'), onPress: props.onBack }}
    >
      <div className="deadline-large">
        <QrCode content={props.event} label={words('result.qrLabel')} module="fit" />
        <div className="stack">
          <p>
            <span className="small quiet">{heading(words, language)}</span>
            <br />
            {days.main.label(words, language)}
            <br />
            <b className="deadline-large-day">{dayInWords(days.main.day, language)}</b>
          </p>
          <Steps steps={steps} />
          <p className="small">{words('result.phoneHelp')}</p>
          {alarm === null ? null : (
            <p className="small">
              {words('result.phoneAlarm')} {alarm}
            </p>
          )}
        </div>
      </div>
    </Kiosk>
  );
}
