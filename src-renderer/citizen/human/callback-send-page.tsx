import { type ReactNode, useState } from 'react';
import { type MessageProblem, type SealedMessage, saveMessage, sendOnce } from '#renderer/sealing';
import { Card, Declaration, ErrorNote, Kiosk, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { type CallbackDraft, languageName } from './callback.ts';
import { type SentCallback, sealCallback } from './callback-sealing.ts';

const PROBLEMS = {
  'no-key': 'human.callbackNoKey',
  'disk-full': 'human.sendFull',
  failed: 'human.sendFailed',
} as const;

/** What will be sent, the person's own yes, and sealing. */
export function CallbackSendPage(props: {
  readonly draft: CallbackDraft;
  readonly onConsent: (consent: boolean) => void;
  readonly onSent: (sent: SentCallback) => void;
  readonly onBack: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words } = terminal;
  const { draft } = props;
  const [problem, setProblem] = useState<MessageProblem | null>(null);
  const [working, setWorking] = useState(false);
  // Where only the machine's answer got lost, the same envelope is handed over again: one request, not two.
  const [outgoing] = useState(() => sendOnce<SealedMessage, SentCallback, MessageProblem>());

  const send = async () => {
    setWorking(true);
    setProblem(null);
    const saved = await outgoing.send([draft.phone, draft.name, draft.time, draft.topic, draft.language], {
      seal: () => sealCallback(terminal, draft),
      save: (sealed) => saveMessage(terminal.client, sealed),
    });
    setWorking(false);
    if (saved.ok) props.onSent(saved.value);
    else setProblem(saved.error);
  };
  const rows = [
    [words('human.phoneLabel'), draft.phone],
    [words('human.nameLabel'), draft.name.trim()],
    [words('human.timeTitle'), words(`human.time.${draft.time}`)],
    [words('human.topicTitle'), words(`human.topic.${draft.topic}`)],
    [words('human.languageTitle'), languageName(draft.language, words)],
  ].filter(([, value]) => value !== '');
  return (
    <Kiosk
      constants={constants}
      page="callback-send"
      title={words('human.sendTitle')}
      {...(working ? {} : { back: { label: words('act.back'), onPress: props.onBack } })}
      main={{
        label: words(problem === null ? 'human.send' : 'act.tryAgain'),
        onPress: () => void send(),
        ...(draft.consent ? {} : { openReason: words('human.consentOpen') }),
        ...(working ? { waiting: { sentence: words('human.sending') } } : {}),
      }}
    >
      {problem === null ? null : <ErrorNote id="callback-problem" text={words(PROBLEMS[problem])} />}
      <Card look="summary">
        <div className="rows">
          {rows.map(([label, value]) => (
            <div className="pair" key={label}>
              <div>
                <p className="small quiet">{label}</p>
                <p>
                  <b>
                    <bdi>{value}</bdi>
                  </b>
                </p>
              </div>
            </div>
          ))}
        </div>
      </Card>
      {constants.helper === undefined ? null : (
        <Note tone="silk" icon="tap">
          {words('helper.ownTap')}
        </Note>
      )}
      <Declaration
        title={words('human.consentTitle')}
        detail={words('human.consentDetail')}
        ticked={draft.consent}
        onToggle={() => props.onConsent(!draft.consent)}
      />
    </Kiosk>
  );
}
