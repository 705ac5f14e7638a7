import { type ReactNode, useState } from 'react';
import { randomId } from '#shared/basics';
import type { Matter } from '#shared/matters';
import { useClockDoubt } from '../app/clock-doubt.tsx';
import { useTerminal } from '../app/terminal.ts';
import { backward, matterOf, onward, shownOf, withAnswer, withSure } from './moves.ts';
import { QuestionPage } from './question-page.tsx';
import { StopPage } from './stop-page.tsx';
import type { Now } from './told.ts';
import { beginQuestions, type TypedQuestions, UNKNOWN } from './typed-questions.ts';
import './deadline-questions.css';

/** "Selbst eingeben": one question after another until a day can be counted, or it is said what would help. */
export function DeadlineQuestions(props: {
  readonly state: TypedQuestions | null;
  readonly onState: (state: TypedQuestions) => void;
  readonly onMatter: (matter: Matter) => void;
  readonly onLetter: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { onState } = props;
  const { clock, pack } = useTerminal();
  const [begun] = useState(() => beginQuestions(randomId()));
  const state = props.state ?? begun;
  const now: Now = { today: clock.today(), doubtful: useClockDoubt() };
  const goOn = (answered: TypedQuestions) => {
    const next = onward(answered, now);
    onState(next.state);
    if (next.finding !== null) props.onMatter(matterOf(next.state, next.finding, pack.offices));
  };
  const back = () => {
    const before = backward(state, now);
    if (before === null) props.onLeave();
    else onState(before);
  };
  const shown = shownOf(state, now);
  if ('problem' in shown) return <StopPage stop={shown.problem} onLetter={props.onLetter} onBack={back} />;
  const { question } = shown;
  return (
    <QuestionPage
      // A field keeps what is typed into it: each question has its own.
      key={question}
      question={question}
      state={state}
      now={now}
      onRaw={(raw) => onState(withAnswer(state, question, raw))}
      onChosen={(raw) => goOn(withAnswer(state, question, raw))}
      onUnknown={() => goOn(withAnswer(state, question, UNKNOWN))}
      onSure={() => goOn(withSure(state, question))}
      onNext={() => goOn(state)}
      onChange={(at) => onState({ ...state, at })}
      onBack={back}
    />
  );
}
