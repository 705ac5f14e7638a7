import type { ReactNode } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import { officeOf } from '#shared/content';
import { REMINDER_OFFICE } from '#shared/reminders';
import { useTerminal } from '../app/terminal.ts';
import { CaseLine } from './case-line.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { ReminderPage } from './reminder-page.tsx';
import { dayAndTimeOf, dayOf, lockSentence, stateSentence, stateTitle } from './state-words.ts';
import { useCaseState } from './use-case-state.ts';
import type { CaseStatusError, VerifiedCase } from './verified-status.ts';

type Page = {
  readonly code: string;
  readonly onBack: () => void;
  readonly onAgain: () => void;
  /** The question whether reminders of this case shall be deleted. */
  readonly onDelete: () => void;
};

/** Shows what is proven of one case, and says plainly when it cannot. Nothing of it is kept. */
export function StatePage(props: Page & { readonly pin: string }): ReactNode {
  const { constants, words, pack } = useTerminal();
  const answer = useCaseState(props.code, props.pin);
  if (answer === null)
    return (
      <Kiosk
        constants={constants}
        page="status-asking"
        title={words('status.asking')}
        back={{ label: words('act.back'), onPress: props.onBack }}
      >
        <span />
      </Kiosk>
    );
  const reminders = officeOf(pack, REMINDER_OFFICE)?.destinationId;
  if (answer.result.ok && reminders !== undefined && answer.result.value.destinationIds.includes(reminders))
    return <ReminderPage {...props} known={answer.result.value} askedAt={answer.askedAt} />;
  return answer.result.ok ? (
    <Known {...props} known={answer.result.value} askedAt={answer.askedAt} />
  ) : (
    <Unanswered {...props} error={answer.result.error} />
  );
}

function Known(props: Page & { readonly known: VerifiedCase; readonly askedAt: number }): ReactNode {
  const terminal = useTerminal();
  const { constants, words, language, say } = terminal;
  const { state, officeAsked } = props.known;
  const title = stateTitle(state, terminal);
  const sentence = stateSentence(state, terminal);
  const later = state.current !== 'received' && state.receivedAt !== null ? state.receivedAt : null;
  return (
    <Kiosk
      constants={constants}
      page={`status-${state.current}`}
      title={title}
      lead={sentence}
      aboveTitle={<CaseLine code={props.code} />}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title}. ${sentence}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
    >
      {officeAsked ? null : (
        <Note tone="silk" icon="warn">
          <p role="status">{words('status.officeSilent')}</p>
        </Note>
      )}
      {later === null ? null : (
        <Note tone="leaf" icon="check">
          <p>
            <b>{words('status.receivedTitle', { date: dayOf(later, language) })}</b>
          </p>
          <p>{words('status.receivedText')}</p>
        </Note>
      )}
      <CaseTimeline state={state} />
      {officeAsked ? (
        <p className="small quiet">
          {words('status.askedAt', { time: dayAndTimeOf(new Date(props.askedAt).toISOString(), language) })}
        </p>
      ) : null}
    </Kiosk>
  );
}

function Unanswered(props: Page & { readonly error: CaseStatusError }): ReactNode {
  const { constants, words, say } = useTerminal();
  const { title, sentence } = wordsOf(props.error, words);
  return (
    <Kiosk
      constants={constants}
      page={`status-${props.error.kind}`}
      title={title}
      aboveTitle={<CaseLine code={props.code} />}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title}. ${sentence}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(props.error.kind === 'no-answer'
        ? {}
        : { main: { label: words('status.again'), icon: 'pen', onPress: props.onAgain } })}
    >
      <Note tone="silk" icon={props.error.kind === 'locked' ? 'lock' : 'warn'}>
        <p role="alert">{sentence}</p>
      </Note>
    </Kiosk>
  );
}

function wordsOf(error: CaseStatusError, words: ReturnType<typeof useTerminal>['words']) {
  switch (error.kind) {
    case 'locked':
      return { title: words('status.lockedTitle'), sentence: lockSentence(error.seconds, { words }) };
    case 'no-answer':
      return { title: words('status.noAnswerTitle'), sentence: words('status.noAnswerText') };
    case 'unknown':
      return {
        title: words('status.unknownTitle'),
        sentence: words(error.officeAsked ? 'status.unknownText' : 'status.unknownOffline'),
      };
  }
}
