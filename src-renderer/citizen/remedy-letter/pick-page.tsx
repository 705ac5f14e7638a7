import type { ReactNode } from 'react';
import { ChoiceList, type Option, TickList } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { PageFrame, type QuestionProps } from './page-frame.tsx';
import { leadOf } from './page-words.ts';
import type { TickField } from './remedy-letter-draft.ts';

/** One answer of several. */
export function PickPage({
  title,
  options,
  unknown,
  ...question
}: QuestionProps & {
  readonly page: 'office' | 'subject' | 'forWhom' | 'from';
  readonly title: string;
  readonly options: readonly Option[];
  /** "Weiß ich nicht" is an answer. */
  readonly unknown: boolean;
}): ReactNode {
  const { words } = useTerminal();
  const { page, draft } = question;
  const lead = leadOf(page);
  const chosen = options.find(({ key }) => key === draft.texts[page])?.key ?? null;
  return (
    <PageFrame
      question={question}
      title={title}
      lead={lead === null ? undefined : words(lead)}
      open={chosen === null}
      blank={unknown ? { label: words('act.unknown'), onPress: question.onBlank } : undefined}
    >
      <ChoiceList
        label={title}
        options={options}
        chosen={chosen}
        onChoose={(key) => question.onTexts({ [page]: key })}
      />
    </PageFrame>
  );
}

/** Several answers; `alone`: an answer that stands for itself, and is there again when all others are taken back. */
export function TicksPage({
  title,
  options,
  alone,
  needed,
  ...question
}: QuestionProps & {
  readonly page: TickField;
  readonly title: string;
  readonly options: readonly Option[];
  readonly alone?: string;
  readonly needed: boolean;
}): ReactNode {
  const { words } = useTerminal();
  const { page, draft } = question;
  const lead = leadOf(page);
  const chosen = draft.ticks[page] ?? [];
  const toggle = (key: string) => {
    if (key === alone) return question.onTicks(page, [key]);
    const others = chosen.filter((entry) => entry !== alone);
    const next = others.includes(key) ? others.filter((entry) => entry !== key) : [...others, key];
    question.onTicks(page, next.length === 0 && alone !== undefined ? [alone] : next);
  };
  return (
    <PageFrame
      question={question}
      title={title}
      lead={lead === null ? undefined : words(lead)}
      open={needed && chosen.length === 0}
    >
      <TickList label={title} options={options} chosen={chosen} onToggle={toggle} />
    </PageFrame>
  );
}
