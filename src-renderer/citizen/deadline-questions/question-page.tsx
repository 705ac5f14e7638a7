import type { ReactNode } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { AnswerInput } from './answer-input.tsx';
import { isAnswered, wayThrough } from './next-question.ts';
import { progressOf } from './progress.ts';
import { QUESTIONS, type Question, type QuestionKey } from './questions.ts';
import { type Now, toldOf } from './told.ts';
import { ToldList } from './told-list.tsx';
import { type TypedQuestions, UNKNOWN } from './typed-questions.ts';

export type QuestionPageProps = {
  readonly question: QuestionKey;
  readonly state: TypedQuestions;
  readonly now: Now;
  /** What stands in the field now. */
  readonly onRaw: (raw: string) => void;
  /** One tap answers and goes on. */
  readonly onChosen: (raw: string) => void;
  readonly onUnknown: () => void;
  readonly onSure: () => void;
  readonly onNext: () => void;
  readonly onChange: (question: QuestionKey) => void;
  readonly onBack: () => void;
};

/** One question on a page, what was told before, and "Weiß ich nicht". */
export function QuestionPage(props: QuestionPageProps): ReactNode {
  const { constants, words, say, language } = useTerminal();
  const { question: key, state, now } = props;
  const question: Question = QUESTIONS[key];
  const way = wayThrough(state, now);
  const told = toldOf(state.answers, way.asked.slice(0, way.asked.indexOf(key)), now);
  const raw = state.answers[key];
  const isOpen = raw === UNKNOWN || !isAnswered(key, state, told);
  const progress = progressOf(state, now, key);
  const title = words(question.title);
  const help = words(question.help);
  const spoken = [title, help, ...optionsInWords(question).map((option) => words(option))].join('. ');
  const line = progress === null ? words('questions.choose') : words('questions.number', progress);
  return (
    <Kiosk
      constants={constants}
      page={`day-question-${key}`}
      title={title}
      lead={help}
      aboveTitle={
        <p className="quiet">
          <b>{words('orientation.deadline')}</b> – {line}
        </p>
      }
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(spoken) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('act.unknown'), onPress: props.onUnknown }}
      {...(question.kind === 'tiles'
        ? {}
        : {
            main: {
              label: words('act.next'),
              onPress: props.onNext,
              ...(isOpen ? { openReason: words('orientation.open') } : {}),
            },
          })}
    >
      <div className={question.kind === 'day' || question.kind === 'period' ? 'split' : 'stack'}>
        <div className="stack">
          {now.doubtful ? (
            <Note tone="silk" icon="cal">
              <p role="alert">{words('questions.clock', { day: dayInWords(now.today, language) })}</p>
            </Note>
          ) : null}
          <ToldList question={key} way={way} state={state} onChange={props.onChange} />
        </div>
        <AnswerInput {...props} told={told} raw={raw === UNKNOWN ? undefined : raw} />
      </div>
    </Kiosk>
  );
}

function optionsInWords(question: Question) {
  if (question.kind === 'tiles') return Object.values(question.options).map(({ label }) => label);
  return question.kind === 'choice' ? Object.values(question.options) : [];
}
