import { type ReactNode, useId } from 'react';
import { Keyboard, type KeyboardScript, Kiosk, Note, typed } from '#renderer/ui';
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
  const id = useId();
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
          <div className="field">
            <label htmlFor={id}>{words('assistant.label')}</label>
            <textarea
              id={id}
              className="assistant-box"
              data-own-words
              dir="auto"
              aria-label={words('assistant.label')}
              value={props.text}
              autoComplete="off"
              spellCheck={false}
              aria-describedby={full ? `${id}-full` : undefined}
              onChange={(event) => props.onText(event.target.value)}
            />
            {full ? (
              <p className="field-hint" id={`${id}-full`}>
                {words('assistant.full')}
              </p>
            ) : null}
          </div>
          <Note tone="velvet" icon="lock">
            {words('assistant.private')}
          </Note>
        </div>
        <div className="stack">
          <Keyboard
            script={scriptOf(language)}
            words={{ shift: words('keyboard.shift'), space: words('keyboard.space'), remove: words('keyboard.delete') }}
            onKey={(key) => props.onText(typed(props.text, key))}
          />
        </div>
      </div>
    </Kiosk>
  );
}

function scriptOf(language: string): KeyboardScript {
  return language === 'ar' || language === 'en' ? language : 'de';
}
