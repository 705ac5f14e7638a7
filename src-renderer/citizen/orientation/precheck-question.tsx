import type { ReactNode } from 'react';
import { ChoiceList, Kiosk, TickList, WhyNote } from '#renderer/ui';
import { localize, type PrecheckQuestion } from '#shared/content';
import type { AnswerValue } from '#shared/interview';
import { isAnswered, toggledOption } from '#shared/orientation';
import { useTerminal } from '../app/terminal.ts';

/** One question of the pre-check on a page; "Weiß ich nicht" is always an answer. */
export function PrecheckQuestionPage(props: {
  readonly question: PrecheckQuestion;
  readonly number: number;
  readonly count: number;
  readonly answer: AnswerValue | undefined;
  readonly onAnswer: (answer: AnswerValue) => void;
  readonly onUnknown: () => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, language, say } = useTerminal();
  const { question, answer } = props;
  const title = localize(question.text, language).text;
  const help = question.help === undefined ? null : localize(question.help, language).text;
  const options = question.options.map(({ key, label }) => ({ key, label: localize(label, language).text }));
  const spoken = [title, help ?? '', ...options.map(({ label }) => label)].join('. ');
  return (
    <Kiosk
      constants={constants}
      page={`precheck/${question.key}`}
      title={title}
      {...(help === null ? {} : { lead: help })}
      aboveTitle={
        <p className="quiet">
          <b>{words('orientation.way')}</b> –{' '}
          {words('orientation.number', { number: props.number, count: props.count })}
        </p>
      }
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(spoken) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('act.unknown'), onPress: props.onUnknown }}
      main={{
        label: words('act.next'),
        onPress: props.onNext,
        ...(isAnswered(answer) ? {} : { openReason: words('orientation.open') }),
      }}
    >
      <div className="stack precheck">
        <WhyNote
          title={words('orientation.why')}
          text={localize(question.why, language).text}
          short={words('orientation.whyShort')}
        />
        {question.type === 'multi' ? (
          <TickList
            label={title}
            options={options}
            chosen={Array.isArray(answer) ? answer : []}
            onToggle={(key) => props.onAnswer(toggledOption(question, answer, key))}
          />
        ) : (
          <ChoiceList
            label={title}
            options={options}
            chosen={typeof answer === 'string' ? answer : null}
            onChoose={props.onAnswer}
          />
        )}
      </div>
    </Kiosk>
  );
}
