import { type ReactNode, useEffect, useState } from 'react';
import { useTerminal } from '../app/terminal.ts';
import { emptyCallback } from './callback.ts';
import { LanguagePage, NamePage, PhonePage, TimePage, TopicPage } from './callback-pages.tsx';
import { callbackDestination, type SentCallback } from './callback-sealing.ts';
import { CallbackSendPage } from './callback-send-page.tsx';
import { CalledPage, ComingPage } from './called-page.tsx';
import { NobodyPage } from './nobody-page.tsx';
import type { CallbackStep, Human } from './use-human.ts';

const STEPS: readonly CallbackStep[] = ['phone', 'name', 'time', 'topic', 'language', 'send'];
const PAGES = { phone: PhonePage, name: NamePage, time: TimePage, topic: TopicPage, language: LanguagePage } as const;

/** One screen of calling a human: who was called, who comes, who is not there, and the request to be called back. */
export function HumanHelp(props: {
  readonly human: Human;
  readonly callWords: string | null;
  /** Null where nobody may be let in now: no visit yet, or a helper is there already. */
  readonly onHelper: (() => void) | null;
  /** The request of this visit, already sealed; its page is shown by whoever knows its state. */
  readonly sent: SentCallback | null;
  readonly onSent: (sent: SentCallback) => void;
  readonly onClose: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { human, sent } = props;
  const { call, step } = human;
  const [noCallback, setNoCallback] = useState(false);

  // Asked before the first key is touched: nobody types a number that cannot be sent.
  const begin = async () => {
    const destination = await callbackDestination(terminal);
    setNoCallback(destination === null);
    if (destination !== null) human.goTo('phone');
  };
  // A reload of the page forgot the call, the house did not: it is asked again, and the call is as old as it was.
  const forgotten = call.state === 'none' && step === null;
  useEffect(() => {
    if (forgotten) human.ring();
  }, [forgotten, human.ring]);
  if (call.state === 'coming') {
    return (
      <ComingPage
        onGoOn={() => {
          human.seen();
          props.onClose();
        }}
      />
    );
  }
  if (step !== null && step !== 'saved') {
    const at = STEPS.indexOf(step);
    const draft = human.draft ?? emptyCallback(terminal.language);
    const back = () => human.goTo(STEPS[at - 1] ?? null);
    if (step === 'send') {
      return (
        <CallbackSendPage
          draft={draft}
          onConsent={(consent) => human.change({ consent })}
          onSent={props.onSent}
          onBack={back}
        />
      );
    }
    const Page = PAGES[step];
    return (
      <Page draft={draft} onChange={human.change} onNext={() => human.goTo(STEPS[at + 1] ?? null)} onBack={back} />
    );
  }
  if (call.state === 'nobody') {
    const { words } = terminal;
    return (
      <NobodyPage
        call={call}
        callback={
          sent === null
            ? { label: words('human.callback'), onPress: () => void begin() }
            : { label: words('human.callbackSeen'), onPress: () => human.goTo('saved') }
        }
        noCallback={noCallback}
        onAgain={human.ring}
        onHelper={props.onHelper}
        onBack={props.onClose}
      />
    );
  }
  return (
    <CalledPage
      since={call.state === 'waiting' ? call.since : null}
      bell={call.state === 'waiting' && call.bell}
      callWords={props.callWords}
      onAgain={human.ring}
      onHelper={props.onHelper}
      onBack={props.onClose}
    />
  );
}
