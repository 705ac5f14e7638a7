import { type ReactNode, useId } from 'react';
import { ErrorNote, Hint } from '#renderer/ui';
import type { IsoDay } from '#shared/basics';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { DayTrouble } from './day-trouble.ts';
import { troubleInWords } from './question-words.ts';

/** What speaks against a day, beside its boxes: read at once by speech output. An unlikely day can be kept. */
export function TroubleNote(props: {
  readonly trouble: DayTrouble;
  readonly day: IsoDay;
  readonly today: IsoDay;
  readonly onSure: () => void;
}): ReactNode {
  const { words, language } = useTerminal();
  const id = useId();
  const sentence = troubleInWords(props.trouble, props.day, words, language);
  if (props.trouble.weight === 'error') return <ErrorNote id={id} text={sentence} />;
  return (
    <div role="alert">
      <Hint
        text={sentence}
        compared={words('questions.trouble.compared', { day: dayInWords(props.today, language) })}
        acts={[{ label: words('questions.trouble.sure'), icon: 'check', onPress: props.onSure }]}
      />
    </div>
  );
}
