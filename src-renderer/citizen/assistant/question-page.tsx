import type { ReactNode } from 'react';
import { Icon, Keyboard, type KeyboardScript, Kiosk, LineField, typed } from '#renderer/ui';
import { LONGEST_QUESTION } from '#shared/assistant';
import { useTerminal } from '../app/terminal.ts';

/** The box to write in, with the keyboard of the person's script below it. */
export function QuestionPage(props: {
  readonly text: string;
  /** The model is read; until then the main button says so. */
  readonly ready: boolean;
  readonly onText: (text: string) => void;
  readonly onAsk: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, language, say } = useTerminal();
  const title = words('assistant.title');
  const lead = words('assistant.lead');
  const empty = props.text.trim() === '';
  const full = [...props.text].length >= LONGEST_QUESTION;
  return (
    <Kiosk
      constants={constants}
      page="questions"
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${lead}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{
        label: words('assistant.ask'),
        onPress: props.onAsk,
        ...(empty ? { openReason: words('assistant.empty') } : {}),
        ...(props.ready || empty ? {} : { waiting: { sentence: words('assistant.waiting') } }),
      }}
    >
      <div className="split">
        <div className="stack">
          <LineField
            label={words('assistant.label')}
            value={props.text}
            hint={full ? words('assistant.full') : undefined}
            onChange={props.onText}
          />
          <p className="small quiet assistant-private">
            <Icon name="lock" />
            <span>{words('assistant.private')}</span>
          </p>
        </div>
        <Keyboard
          script={scriptOf(language)}
          words={{ shift: words('keyboard.shift'), space: words('keyboard.space'), remove: words('keyboard.delete') }}
          onKey={(key) => props.onText(typed(props.text, key))}
        />
      </div>
    </Kiosk>
  );
}

function scriptOf(language: string): KeyboardScript {
  return language === 'ar' || language === 'en' ? language : 'de';
}
