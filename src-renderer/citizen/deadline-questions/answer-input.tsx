import type { ReactNode } from 'react';
import { ChoiceList, DateField, Tile } from '#renderer/ui';
import { isIsoDay } from '#shared/basics';
import { useTerminal } from '../app/terminal.ts';
import { PeriodNumber } from './period-input.tsx';
import type { QuestionPageProps } from './question-page.tsx';
import { QUESTIONS, type Question } from './questions.ts';

type InputProps = Pick<QuestionPageProps, 'question' | 'onRaw' | 'onChosen'> & {
  readonly raw: string | undefined;
};

export function AnswerInput(props: InputProps): ReactNode {
  const { words } = useTerminal();
  const question: Question = QUESTIONS[props.question];
  switch (question.kind) {
    case 'tiles':
      return (
        <div className="tiles">
          {Object.entries(question.options).map(([key, { label, examples, picture }]) => (
            <Tile
              key={key}
              picture={picture}
              title={words(label)}
              examples={words(examples)}
              acute={false}
              onPress={() => props.onChosen(key)}
            />
          ))}
        </div>
      );
    case 'choice':
      return (
        <div className="day-choices">
          <ChoiceList
            label={words(question.title)}
            options={Object.entries(question.options).map(([key, label]) => ({ key, label: words(label) }))}
            chosen={props.raw ?? null}
            onChoose={props.onRaw}
          />
        </div>
      );
    case 'period':
      return <PeriodNumber raw={props.raw} onRaw={props.onRaw} />;
    default:
      return <DayInput {...props} />;
  }
}

/** Three boxes with their pad. A day no calendar has is refused here; what else speaks against it stands beside. */
function DayInput(props: InputProps): ReactNode {
  const { words } = useTerminal();
  const { raw } = props;
  return (
    <DateField
      label={words('questions.day.label')}
      value={isIsoDay(raw) ? raw : ''}
      digits={digitsOf(raw)}
      onChange={(day, digits) => props.onRaw(day === '' ? digits.join('.') : day)}
      words={{
        day: words('questions.day.day'),
        month: words('questions.day.month'),
        year: words('questions.day.year'),
        remove: words('keyboard.delete'),
        impossible: words('questions.day.impossible'),
      }}
    />
  );
}

/** Kept as YYYY-MM-DD, or as D.M.YYYY while it is no day yet. */
function digitsOf(raw: string | undefined): readonly [string, string, string] {
  const [day = '', month = '', year = ''] = isIsoDay(raw) ? raw.split('-').toReversed() : (raw ?? '').split('.');
  return [day, month, year];
}
