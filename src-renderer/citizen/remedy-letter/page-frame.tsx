import type { ReactNode } from 'react';
import { type Act, Kiosk } from '#renderer/ui';
import type { FieldErrorKey } from '#shared/interview';
import { useTerminal } from '../app/terminal.ts';
import type { Problems } from './letter-fields.ts';
import type { LetterPage } from './letter-pages.ts';
import type { LetterDraft, TextField, TickField } from './remedy-letter-draft.ts';

/** What every question of a letter gets. */
export type QuestionProps = {
  readonly page: LetterPage;
  readonly draft: LetterDraft;
  readonly problems: Problems;
  /** "Frage 2 von 8". */
  readonly place: string;
  readonly onTexts: (texts: LetterDraft['texts']) => void;
  readonly onTicks: (field: TickField, keys: readonly string[]) => void;
  readonly onNext: () => void;
  /** Leaves the page open: the paper has a line for it. */
  readonly onBlank: () => void;
  readonly onBack: () => void;
};

/** One question: title, lead, its input, Zurück and Weiter. */
export function PageFrame(props: {
  readonly question: Pick<QuestionProps, 'page' | 'place' | 'onNext' | 'onBack'>;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly blank?: Act | undefined;
  readonly open: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { constants, words, say } = useTerminal();
  const { question, lead } = props;
  return (
    <Kiosk
      constants={constants}
      page={`letter-${question.page}`}
      title={props.title}
      {...(lead === undefined ? {} : { lead })}
      aboveTitle={<p className="small quiet">{question.place}</p>}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say([props.title, lead ?? ''].join('. ')) }}
      back={{ label: words('act.back'), onPress: question.onBack }}
      {...(props.blank === undefined ? {} : { second: props.blank })}
      main={{
        label: words('act.next'),
        onPress: question.onNext,
        ...(props.open ? { openReason: words('letter.open') } : {}),
      }}
    >
      {props.children}
    </Kiosk>
  );
}

export function useProblemText(problems: Problems): (field: TextField) => string | undefined {
  const { words } = useTerminal();
  return (field) => {
    const key: FieldErrorKey | undefined = problems[field];
    return key === undefined ? undefined : words(`error.${key}`);
  };
}
