import type { ReactNode } from 'react';
import { ChoiceList, DateField, Hint, Tile } from '#renderer/ui';
import { isIsoDay } from '#shared/basics';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { troubleOf } from './next-question.ts';
import { PeriodNumber } from './period-input.tsx';
import type { QuestionPageProps } from './question-page.tsx';
import { TROUBLES } from './question-words.ts';
import { QUESTIONS, type Question } from './questions.ts';
import type { Told } from './told.ts';

type InputProps = Pick<QuestionPageProps, 'question' | 'state' | 'onRaw' | 'onChosen' | 'onSure'> & {
  readonly told: Told;
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

/** Three boxes with their pad. What speaks against the day is said at once; an unlikely day can be kept. */
function DayInput(props: InputProps): ReactNode {
  const { words, language } = useTerminal();
  const { raw } = props;
  const trouble = troubleOf(props.question, props.state, props.told);
  const sentence =
    trouble === null || !isIsoDay(raw) ? null : words(TROUBLES[trouble.why], { day: dayInWords(raw, language) });
  return (
    <div className="stack">
      {sentence === null || trouble?.weight !== 'doubt' ? null : (
        <div role="alert">
          <Hint
            text={sentence}
            compared={words('questions.trouble.compared', { day: dayInWords(props.told.now.today, language) })}
            acts={[{ label: words('questions.trouble.sure'), icon: 'check', onPress: props.onSure }]}
          />
        </div>
      )}
      <DateField
        label={words('questions.day.label')}
        value={isIsoDay(raw) ? raw : ''}
        digits={digitsOf(raw)}
        error={sentence !== null && trouble?.weight === 'error' ? sentence : undefined}
        onChange={(day, digits) => props.onRaw(day === '' ? digits.join('.') : day)}
        words={{
          day: words('questions.day.day'),
          month: words('questions.day.month'),
          year: words('questions.day.year'),
          remove: words('keyboard.delete'),
          impossible: words('questions.day.impossible'),
        }}
      />
    </div>
  );
}

/** Kept as YYYY-MM-DD, or as D.M.YYYY while it is no day yet. */
function digitsOf(raw: string | undefined): readonly [string, string, string] {
  const [day = '', month = '', year = ''] = isIsoDay(raw) ? raw.split('-').toReversed() : (raw ?? '').split('.');
  return [day, month, year];
}
