import { type ReactNode, useState } from 'react';
import { CaseSlip, Kiosk, Note } from '#renderer/ui';
import { addDays } from '#shared/basics';
import { writtenCaseCode } from '#shared/cases';
import { type MessageDelivery, MessageWay } from '../app/message-way.tsx';
import { dayInWords, useTerminal, type Words } from '../app/terminal.ts';
import type { SentCallback } from './callback-sealing.ts';
import { ASK_AFTER_DAYS, printCallback } from './print.ts';

const LEADS = {
  saved: 'human.savedLead',
  transmitted: 'human.transmittedLead',
  received: 'human.receivedLead',
} as const;

/** Where the request is, its number and PIN. "Eingegangen" only after the office's signed accept. */
export function CallbackSavedPage(props: {
  readonly sent: SentCallback;
  readonly delivery: MessageDelivery;
  readonly onDone: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, clock, language } = terminal;
  const { sent, delivery } = props;
  const [printed, setPrinted] = useState<boolean | null>(null);
  const received = delivery.state === 'received';
  const code = writtenCaseCode(sent.code);
  const print = () => {
    const state = { german: headline(delivery, terminal.germanWords, 'de'), own: headline(delivery, words, language) };
    void printCallback(terminal, sent, state).then(setPrinted);
  };
  return (
    <Kiosk
      constants={constants}
      page={`callback-${delivery.state}`}
      title={headline(delivery, words, language)}
      lead={words(LEADS[delivery.state])}
      state={{ tone: received ? 'leaf' : 'silk', picture: received ? 'done' : 'save' }}
      status={headline(delivery, words, language)}
      second={{ label: words('human.goOn'), onPress: props.onDone }}
      main={{ label: words('human.printSlip'), icon: 'print', onPress: print }}
    >
      {printed === null ? null : (
        <Note tone={printed ? 'leaf' : 'madder'} icon="print">
          {words(printed ? 'human.slipPrinted' : 'human.slipNotPrinted')}
        </Note>
      )}
      <MessageWay label={words('human.callback')} state={delivery.state} picture="phone" />
      <CaseSlip
        code={{ label: words('saved.caseCode'), value: code }}
        pin={{ label: words('saved.pin'), value: sent.pin }}
        sentence={words('human.keep')}
        qr={{ label: words('saved.qr'), content: code }}
      />
      <Note tone="velvet" icon="ask">
        {words('human.ask', { date: dayInWords(addDays(clock.today(), ASK_AFTER_DAYS), language) })}
      </Note>
    </Kiosk>
  );
}

function headline(delivery: MessageDelivery, words: Words, language: string): string {
  if (delivery.state === 'received')
    return delivery.receivedOn === null
      ? words('saved.stationReceived')
      : words('human.receivedTitle', { date: dayInWords(delivery.receivedOn, language) });
  return words(delivery.state === 'transmitted' ? 'human.transmittedTitle' : 'human.savedTitle');
}
