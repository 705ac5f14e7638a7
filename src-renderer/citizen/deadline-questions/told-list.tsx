import type { ReactNode } from 'react';
import { Icon } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { CHOOSING, type Way } from './next-question.ts';
import { answerInWords } from './question-words.ts';
import { QUESTIONS, type QuestionKey } from './questions.ts';
import type { TypedQuestions } from './typed-questions.ts';

/** What was told so far, each with its way back to the question. Of the choices of a topic only the last one is shown. */
export function ToldList(props: {
  readonly question: QuestionKey;
  readonly way: Way;
  readonly state: TypedQuestions;
  readonly onChange: (question: QuestionKey) => void;
}): ReactNode {
  const { words, language } = useTerminal();
  const { answers } = props.state;
  const { asked, next } = props.way;
  const topic = asked.findLast((key) => CHOOSING.has(key));
  const open = 'question' in next ? next.question : null;
  const rows = asked.filter((key) => key !== props.question && key !== open && (!CHOOSING.has(key) || key === topic));
  if (rows.length === 0 || CHOOSING.has(props.question)) return null;
  return (
    <section aria-label={words('questions.told')}>
      <p className="quiet">{words('questions.told')}</p>
      <div className="told-list">
        {rows.map((key) => (
          <button type="button" key={key} className="told" onClick={() => props.onChange(key)}>
            <span className="grow">
              <small>{words(QUESTIONS[key].title)}</small>
              <b>{answerInWords(key, answers[key] ?? '', words, language)}</b>
            </span>
            <Icon name="pen" />
            <span className="visually-hidden">{words('act.change')}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
