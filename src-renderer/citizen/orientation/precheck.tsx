import type { ReactNode } from 'react';
import type { AnswerValue } from '#shared/interview';
import { emergencyFirst, type PrecheckAnswers } from '#shared/orientation';
import { useTerminal } from '../app/terminal.ts';
import { PrecheckQuestionPage } from './precheck-question.tsx';
import { PrecheckResultPage } from './precheck-result.tsx';
import './orientation.css';

type State = { readonly answers: PrecheckAnswers; readonly at: number };

/** "Welche Hilfe gibt es für mich?": a few questions one by one, then what may fit. The state is the visit's and goes with it. */
export function Precheck(props: {
  readonly state: State;
  readonly onState: (state: State) => void;
  readonly onEmergency: () => void;
  readonly onApply: (application: string) => void;
  readonly onPlace: (key: string) => void;
  readonly onPlaces: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { pack } = useTerminal();
  const { state, onState } = props;
  const { questions } = pack.precheck;
  const question = questions[state.at];
  const goTo = (at: number, answers = state.answers) => onState({ answers, at });
  const back = () => (state.at === 0 ? props.onLeave() : goTo(state.at - 1));
  if (question === undefined) {
    return (
      <PrecheckResultPage
        answers={state.answers}
        onApply={props.onApply}
        onPlace={props.onPlace}
        onPlaces={props.onPlaces}
        onBack={back}
      />
    );
  }
  const answered = (answer: AnswerValue): PrecheckAnswers => ({ ...state.answers, [question.key]: answer });
  return (
    <PrecheckQuestionPage
      question={question}
      number={state.at + 1}
      count={questions.length}
      answer={state.answers[question.key]}
      onAnswer={(answer) => onState({ ...state, answers: answered(answer) })}
      onUnknown={() => goTo(state.at + 1, answered({ unknown: true }))}
      onNext={() => {
        goTo(state.at + 1);
        // Over everything: who closes the emergency page finds the next question below it.
        if (emergencyFirst(question, state.answers[question.key])) props.onEmergency();
      }}
      onBack={back}
    />
  );
}
