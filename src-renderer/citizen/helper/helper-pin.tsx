import { type ReactNode, useId, useState } from 'react';
import { ErrorNote, Kiosk, NumberPad, typed } from '#renderer/ui';
import { BridgeError } from '#shared/bridge';
import { useTerminal, type Words } from '../app/terminal.ts';

const FEWEST = 4;
const MOST = 12;

type Answer = Awaited<ReturnType<ReturnType<typeof useTerminal>['client']['call']['letHelperIn']>>;

/** The helper types the site's PIN, masked; the machine checks it and says in a plain word how it went. */
export function HelperPin(props: { readonly onLetIn: () => void; readonly onBack: () => void }): ReactNode {
  const { client, constants, words } = useTerminal();
  const [pin, setPin] = useState('');
  const [checking, setChecking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const change = (text: string) => {
    setProblem(null);
    setPin(digitsOf(text).slice(0, MOST));
  };
  const check = async () => {
    setChecking(true);
    const said = await client.call.letHelperIn({ pin }).then(
      (answer) => sentenceFor(answer, words),
      (error: unknown) => {
        if (error instanceof BridgeError) return words('helper.failed');
        throw error;
      },
    );
    setChecking(false);
    setPin('');
    setProblem(said);
    if (said === null) props.onLetIn();
  };
  return (
    <Kiosk
      constants={constants}
      page="helper-pin"
      title={words('helper.pinTitle')}
      lead={words('helper.pinLead')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{
        label: words('helper.begin'),
        onPress: () => void check(),
        ...(pin.length < FEWEST ? { openReason: words('helper.pinOpen') } : {}),
        ...(checking ? { waiting: { sentence: words('helper.checking') } } : {}),
      }}
    >
      <div className="split">
        <div />
        <div className="stack">
          <div className="field">
            <label htmlFor={id}>{words('helper.pinLabel')}</label>
            {problem === null ? null : <ErrorNote id={`${id}-error`} text={problem} />}
            <input
              id={id}
              className="line"
              type="password"
              inputMode="numeric"
              autoComplete="off"
              dir="ltr"
              value={pin}
              aria-invalid={problem !== null || undefined}
              aria-describedby={problem === null ? undefined : `${id}-error`}
              onChange={(event) => change(event.target.value)}
            />
          </div>
          <NumberPad comma={null} deleteLabel={words('keyboard.delete')} onKey={(key) => change(typed(pin, key))} />
        </div>
      </div>
    </Kiosk>
  );
}

/** Null: let in. */
function sentenceFor(answer: Answer, words: Words): string | null {
  switch (answer.outcome) {
    case 'let-in':
      return null;
    case 'wrong':
      return words('helper.wrong');
    case 'locked':
      return answer.seconds === null
        ? words('helper.lockedForGood')
        : words('helper.locked', { seconds: answer.seconds });
    case 'not-set':
      return words('helper.notSet');
    case 'no-visit':
      return words('helper.noVisit');
  }
}

/** A physical Arabic keyboard writes ٠ to ٩: the same digits. Everything else is dropped. */
function digitsOf(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)).replace(/\D/g, '');
}
