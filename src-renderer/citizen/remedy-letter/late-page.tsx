import type { ReactNode } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { Advice } from './advice.tsx';
import type { LetterDays } from './letter-days.ts';
import type { LetterForm } from './letter-pages.ts';

const WAYS = {
  remedy: 'letter.late.ways',
  'more-time': 'letter.late.more',
  application: 'letter.late.month',
} as const satisfies Record<LetterForm, string>;

/** The safe day has passed: counselling first, and the letter all the same. No reproach. */
export function LatePage(props: {
  readonly form: LetterForm;
  readonly days: LetterDays;
  readonly onPlace: (key: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, language, say } = useTerminal();
  const { latest } = props.days;
  const sentences = [
    ...(latest === null ? [] : [words('letter.late.latest', { day: dayInWords(latest, language) })]),
    words(WAYS[props.form]),
  ];
  const [title, lead] = [words('letter.late.title'), words('letter.late.lead')];
  return (
    <Kiosk
      constants={constants}
      page="letter-late"
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say([title, lead, ...sentences].join(' ')) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{ label: words('letter.late.go'), onPress: props.onNext }}
    >
      <div className="halves">
        <Note tone="silk" icon="info">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Note>
        <Advice onPlace={props.onPlace} />
      </div>
    </Kiosk>
  );
}
