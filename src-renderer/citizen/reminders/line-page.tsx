import { type ReactNode, useState } from 'react';
import { Keyboard, Kiosk, LineField, typed } from '#renderer/ui';
import type { Result } from '#shared/basics';
import { useTerminal } from '../app/terminal.ts';

/** A stuck key or a paste must not fill the line for ever; long enough that "too long" can be said. */
const MOST_SIGNS = 300;

/** One line of an address, by the keyboard of the screen. `read`: the line as it is taken, or the sentence that says what to mend. */
export function LinePage(props: {
  readonly page: string;
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly script: 'de' | 'email';
  readonly value: string;
  /** Empty is allowed: the button does not rest. */
  readonly mayBeEmpty: boolean;
  readonly onValue: (value: string) => void;
  readonly read: (text: string) => Result<string, string>;
  readonly onNext: (value: string) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, say } = useTerminal();
  const [problem, setProblem] = useState<string | null>(null);
  const change = (next: string) => {
    setProblem(null);
    props.onValue(next.slice(0, MOST_SIGNS));
  };
  const goOn = () => {
    const line = props.read(props.value);
    if (line.ok) props.onNext(line.value);
    else setProblem(line.error);
  };
  const open = !props.mayBeEmpty && props.value.trim() === '';
  return (
    <Kiosk
      constants={constants}
      page={props.page}
      title={props.title}
      lead={props.lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${props.title} ${props.lead}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{
        label: words('act.next'),
        onPress: goOn,
        ...(open ? { openReason: words('reminder.lineOpen') } : {}),
      }}
    >
      <LineField label={props.label} value={props.value} error={problem ?? undefined} onChange={change} />
      <Keyboard
        script={props.script}
        words={{ shift: words('keyboard.shift'), space: words('keyboard.space'), remove: words('keyboard.delete') }}
        onKey={(key) => change(typed(props.value, key))}
      />
    </Kiosk>
  );
}
