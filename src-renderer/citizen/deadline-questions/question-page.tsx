import type { ReactNode } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { AnswerInput } from './answer-input.tsx';
import { isAnswered, troubleOf, wayThrough } from './next-question.ts';
import { PeriodUnits } from './period-input.tsx';
import { progressOf } from './progress.ts';
import { QUESTIONS, type Question, type QuestionKey } from './questions.ts';
import { type Now, toldOf } from './told.ts';
import { ToldList } from './told-list.tsx';
import { TroubleNote } from './trouble-note.tsx';
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
  const trouble = troubleOf(key, state, told);
  const progress = progressOf(state, now, key);
  const title = words(question.title);
  const help = words(question.help);
  const spoken = [title, help, ...optionsInWords(question).map((option) => words(option))].join('. ');
  const input = <AnswerInput {...props} raw={raw === UNKNOWN ? undefined : raw} />;
  const doubt = now.doubtful ? (
    <Note tone="silk" icon="cal">
      <p role="alert">{words('questions.clock', { day: dayInWords(now.today, language) })}</p>
    </Note>
  ) : null;
  return (
    <Kiosk
      constants={constants}
      page={`day-question-${key}`}
      title={title}
      {...(trouble?.weight === 'doubt' ? {} : { lead: help })}
      aboveTitle={
        <p className="quiet">
          <b>{words('orientation.deadline')}</b>
          {progress === null ? null : ` – ${words('questions.number', progress)}`}
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
      {question.kind === 'tiles' ? (
        <>
          {doubt}
          {input}
        </>
      ) : (
        <div className={question.kind === 'choice' ? 'stack day-asked' : 'split day-asked'}>
          <div className="stack day-before">
            {doubt}
            {trouble === null || raw === undefined ? (
              <ToldList question={key} way={way} state={state} onChange={props.onChange} />
            ) : (
              // What is said about a day and its boxes are seen at once: what was told waits so long.
              <TroubleNote trouble={trouble} day={raw} today={now.today} onSure={props.onSure} />
            )}
            {question.kind === 'period' ? <PeriodUnits raw={raw} onRaw={props.onRaw} /> : null}
          </div>
          {input}
        </div>
      )}
    </Kiosk>
  );
}

function optionsInWords(question: Question) {
  if (question.kind === 'tiles') return Object.values(question.options).map(({ label }) => label);
  return question.kind === 'choice' ? Object.values(question.options) : [];
}
