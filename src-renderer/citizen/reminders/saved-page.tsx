import { type ReactNode, useState } from 'react';
import { Button, Card, CaseSlip, Kiosk, Note } from '#renderer/ui';
import { writtenCaseCode } from '#shared/cases';
import { type MessageDelivery, MessageWay } from '../app/message-way.tsx';
import { wordsOnPaper } from '../app/print-notes.ts';
import { printSlip } from '../app/print-slip.ts';
import { dayInWords, useTerminal, type Words } from '../app/terminal.ts';
import { DayList } from './day-list.tsx';
import { OfflineNote } from './offline-note.tsx';
import type { SentReminder } from './sent-reminder.ts';

const LEADS = {
  saved: 'reminder.savedLead',
  transmitted: 'reminder.transmittedLead',
  received: 'reminder.receivedLead',
} as const;

/** Where the request is, its number and PIN. "Eingegangen" only after the reminder service's signed accept. */
export function ReminderSavedPage(props: {
  readonly sent: SentReminder;
  readonly delivery: MessageDelivery;
  readonly online: boolean;
  /** The reminder service did not take it: no reminder will come. */
  readonly rejected: boolean;
  /** To what the city has of it, and to its end. */
  readonly onLook: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, language, say } = terminal;
  const { sent, delivery } = props;
  const [printed, setPrinted] = useState<boolean | null>(null);
  const { rejected } = props;
  const received = delivery.state === 'received' && !rejected;
  const code = writtenCaseCode(sent.code);
  const headline = (say: Words, reader: string) =>
    rejected ? say('reminder.rejectedTitle') : stateTitle(delivery, say, reader);
  const title = headline(words, language);
  const lead = words(rejected ? 'reminder.statusRejected' : LEADS[delivery.state]);
  const offline = delivery.state === 'saved' && !props.online && !rejected;
  const print = () => {
    const german = headline(terminal.germanWords, 'de');
    void printSlip(terminal, {
      code: sent.code,
      pin: sent.pin,
      state: { german, translated: language === 'de' ? null : title },
      today: [wordsOnPaper(terminal, 'reminder.slipToday')],
      ask: wordsOnPaper(terminal, 'reminder.slipTakeBack'),
    }).then(setPrinted);
  };
  return (
    <Kiosk
      constants={constants}
      page={`reminder-saved-${rejected ? 'rejected' : delivery.state}`}
      title={title}
      lead={lead}
      state={{ tone: received ? 'leaf' : 'silk', picture: received ? 'done' : 'save' }}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${lead}`) }}
      status={title}
      second={{ label: words('human.goOn'), onPress: props.onDone }}
      main={{ label: words('human.printSlip'), icon: 'print', onPress: print }}
    >
      {printed === null ? null : (
        <Note tone={printed ? 'leaf' : 'madder'} icon="print">
          {words(printed ? 'human.slipPrinted' : 'human.slipNotPrinted')}
        </Note>
      )}
      {offline ? <OfflineNote firstDay={sent.days[0]} tone="velvet" /> : null}
      {rejected ? null : <MessageWay label={words('reminder.wayOf')} state={delivery.state} picture="cal" />}
      <CaseSlip
        code={{ label: words('saved.caseCode'), value: code }}
        pin={{ label: words('saved.pin'), value: sent.pin }}
        sentence={words('reminder.keep')}
        qr={{ label: words('saved.qr'), content: code }}
      />
      <Card title={words(sent.by === 'email' ? 'reminder.emailDays' : 'reminder.letterDaysTitle')}>
        <DayList days={sent.days} />
        <Button look="small" act={{ label: words('reminder.look'), onPress: props.onLook }} />
      </Card>
    </Kiosk>
  );
}

function stateTitle(delivery: MessageDelivery, words: Words, language: string): string {
  if (delivery.state === 'received')
    return delivery.receivedOn === null
      ? words('status.received')
      : words('status.receivedTitle', { date: dayInWords(delivery.receivedOn, language) });
  return words(delivery.state === 'transmitted' ? 'reminder.transmittedTitle' : 'reminder.savedTitle');
}
