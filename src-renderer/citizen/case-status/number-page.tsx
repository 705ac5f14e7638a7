import { type ReactNode, useState } from 'react';
import { Kiosk, LineField, typed } from '#renderer/ui';
import { parseCaseCode, writtenCaseCode } from '#shared/cases';
import { useTerminal } from '../app/terminal.ts';
import { SignKeyboard } from './sign-keyboard.tsx';

const SIGNS = 17;
/** A paste or a stuck key must not fill the field for ever. */
const LONGEST = 40;
const ERRORS = { length: 'status.numberLong', sign: 'status.numberSign', check: 'status.numberCheck' } as const;

/** Asks for the Vorgangsnummer. What was typed is taken forgivingly and shown in groups as it stands on paper. */
export function NumberPage(props: { readonly onCode: (code: string) => void; readonly onBack: () => void }): ReactNode {
  const { constants, words, say } = useTerminal();
  const [text, setText] = useState('');
  const [error, setError] = useState<keyof typeof ERRORS | null>(null);
  const missing = SIGNS - bare(text).length;
  const change = (next: string) => {
    setError(null);
    setText(next.slice(0, LONGEST));
  };
  const next = () => {
    const code = parseCaseCode(text);
    if (code.ok) props.onCode(code.value);
    else setError(code.error);
  };
  const title = words('status.numberTitle');
  const lead = words('status.numberLead');
  return (
    <Kiosk
      constants={constants}
      page="status-number"
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${lead}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{
        label: words('act.next'),
        onPress: next,
        ...(missing > 0 ? { openReason: words('status.numberOpen', { number: missing }) } : {}),
      }}
    >
      <LineField
        label={words('status.numberLabel')}
        value={text}
        hint={words('status.numberHint')}
        error={error === null ? undefined : words(ERRORS[error])}
        onChange={change}
      />
      <SignKeyboard
        deleteLabel={words('keyboard.delete')}
        onKey={(key) => change(writtenCaseCode(typed(bare(text), key)))}
      />
    </Kiosk>
  );
}

function bare(text: string): string {
  return text.replace(/[\s-]/g, '');
}
