import type { ReactNode } from 'react';
import { DateField } from '#renderer/ui';
import { isIsoDay } from '#shared/basics';
import { useTerminal } from '../app/terminal.ts';
import { PageFrame, type QuestionProps, useProblemText } from './page-frame.tsx';
import { leadOf } from './page-words.ts';

type DayPageName = 'decided' | 'until' | 'born';

export function DayPage({
  title,
  ...question
}: QuestionProps & { readonly page: DayPageName; readonly title: string }): ReactNode {
  const { words } = useTerminal();
  const { page, draft } = question;
  const problem = useProblemText(question.problems);
  const lead = leadOf(page);
  const value = draft.texts[page] ?? '';
  return (
    <PageFrame
      question={question}
      title={title}
      lead={lead === null ? undefined : words(lead)}
      open={value === ''}
      blank={{ label: words(page === 'born' ? 'letter.byHand' : 'act.unknown'), onPress: question.onBlank }}
    >
      <div className="split">
        <div />
        <div className="stack">
          <DateField
            label={title}
            value={isIsoDay(value) ? value : ''}
            error={problem(page)}
            words={{
              day: words('letter.day'),
              month: words('letter.month'),
              year: words('letter.year'),
              remove: words('keyboard.delete'),
              impossible: words('error.not-a-date'),
            }}
            onChange={(day) => question.onTexts({ [page]: day })}
          />
        </div>
      </div>
    </PageFrame>
  );
}
