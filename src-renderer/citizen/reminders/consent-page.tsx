import { type ReactNode, useState } from 'react';
import { type MessageProblem, type SealedMessage, type SentMessage, saveMessage, sendOnce } from '#renderer/sealing';
import { Card, Declaration, ErrorNote, Kiosk, Note } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { consentWords } from './consent.ts';
import { DayList } from './day-list.tsx';
import { OfflineNote } from './offline-note.tsx';
import { addressLines, type ReminderDraft } from './reminder-draft.ts';
import type { ReminderPlan } from './reminder-plan.ts';
import { sealReminder } from './reminder-sealing.ts';

const PROBLEMS = {
  'no-key': 'reminder.noService',
  'disk-full': 'reminder.diskFull',
  failed: 'reminder.failed',
} as const;

/** The person's own yes, never ticked beforehand, and sealing. Where that is refused nothing is lost, and three ways lead on. */
export function ConsentPage(props: {
  readonly plan: ReminderPlan;
  readonly draft: ReminderDraft;
  readonly offline: boolean;
  readonly onConsent: (words: string | null) => void;
  readonly onSent: (sent: SentMessage) => void;
  /** On with the sheet alone. */
  readonly onWithout: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, language, say } = terminal;
  const { draft, plan } = props;
  const [problem, setProblem] = useState<MessageProblem | null>(null);
  const [working, setWorking] = useState(false);
  const [outgoing] = useState(() => sendOnce<SealedMessage, SentMessage, MessageProblem>());
  const by = draft.by ?? 'email';
  const address = addressLines(draft).join(', ');
  // A yes in another language was a yes to other words.
  const ticked = draft.consent === consentWords(language);

  const send = async () => {
    setWorking(true);
    setProblem(null);
    const saved = await outgoing.send([by, address, plan[by].join(), draft.consent], {
      seal: () => sealReminder(terminal, draft, plan),
      save: (sealed) => saveMessage(terminal.client, sealed),
    });
    setWorking(false);
    if (saved.ok) props.onSent(saved.value);
    else setProblem(saved.error);
  };
  const title = words('reminder.consentPage');
  const detail = words('reminder.consentDetail', { day: dayInWords(plan.lastDay, language) });
  return (
    <Kiosk
      constants={constants}
      page="reminder-consent"
      title={title}
      sayIt={{
        label: words('tool.readAloud'),
        onPress: () => say(`${title} ${words('reminder.consentTitle')} ${detail}`),
      }}
      {...(working ? {} : { back: { label: words('act.back'), onPress: props.onBack } })}
      {...(problem === null ? {} : { second: { label: words('reminder.without'), onPress: props.onWithout } })}
      main={{
        label: words(problem === null ? 'reminder.order' : 'act.tryAgain'),
        onPress: () => void send(),
        ...(ticked ? {} : { openReason: words('reminder.consentOpen') }),
        ...(working ? { waiting: { sentence: words('reminder.sealing') } } : {}),
      }}
    >
      {problem === null ? null : (
        <div className="stack">
          <ErrorNote id="reminder-problem" text={words(PROBLEMS[problem])} />
          <p>{words('reminder.waysOut')}</p>
        </div>
      )}
      {props.offline ? <OfflineNote firstDay={plan[by][0]} /> : null}
      <Card title={words(by === 'email' ? 'reminder.emailDays' : 'reminder.letterDaysTitle')}>
        <p>
          <bdi>{address}</bdi>
        </p>
        <DayList days={plan[by]} />
      </Card>
      {constants.helper === undefined ? null : (
        <Note tone="silk" icon="tap">
          {words('helper.ownTap')}
        </Note>
      )}
      <Declaration
        title={words('reminder.consentTitle')}
        detail={detail}
        ticked={ticked}
        onToggle={() => props.onConsent(ticked ? null : consentWords(language))}
      />
    </Kiosk>
  );
}
