import type { ReactNode } from 'react';
import { ChoiceList, DateField, Hint, LineField, NumberPad, Tile, typed } from '#renderer/ui';
import { isIsoDay } from '#shared/basics';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { troubleOf } from './next-question.ts';
import { type PeriodText, periodText, periodTrouble, rawPeriod, UNITS } from './periods.ts';
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
      return <PeriodInput {...props} />;
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

const UNIT_WORDS = {
  day: 'questions.unit.day',
  week: 'questions.unit.week',
  month: 'questions.unit.month',
  year: 'questions.unit.year',
} as const;

/** Any other period: a number and its unit. */
function PeriodInput(props: InputProps): ReactNode {
  const { words } = useTerminal();
  const period = periodText(props.raw);
  const trouble = periodTrouble(props.raw);
  const change = (part: Partial<PeriodText>) => props.onRaw(rawPeriod({ ...period, ...part }));
  const setNumber = (text: string) => change({ number: western(text).replaceAll(/\D/g, '').slice(0, 4) });
  return (
    <div className="day-period">
      <ChoiceList
        label={words('questions.unit.label')}
        options={UNITS.map((key) => ({ key, label: words(UNIT_WORDS[key]) }))}
        chosen={period.unit}
        onChoose={(key) => change({ unit: UNITS.find((unit) => unit === key) ?? null })}
      />
      <div className="stack">
        <LineField
          label={words('questions.unit.number')}
          value={period.number}
          error={trouble === null ? undefined : words(`questions.trouble.${trouble}`)}
          onChange={setNumber}
        />
        <NumberPad
          comma={null}
          deleteLabel={words('keyboard.delete')}
          onKey={(key) => setNumber(typed(period.number, key))}
        />
      </div>
    </div>
  );
}

function western(text: string): string {
  return text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
