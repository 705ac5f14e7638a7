import { type ReactNode, useState } from 'react';
import { Button, ChoiceList, Keyboard, LineField, NumberPad, typed } from '#renderer/ui';
import type { IsoDay } from '#shared/basics';
import { type FieldErrorKey, validate } from '#shared/interview';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { dayFrom, dayTyped } from './day-entry.ts';
import { ITEM_LABELS, REMEDIES, WAYS } from './item-words.ts';
import { dayProblem, type ItemKey, type ItemValue, type Settled } from './reading-list.ts';

type EditorProps = {
  readonly item: ItemKey;
  readonly value: ItemValue | null;
  readonly settled: Settled;
  readonly onTake: (value: ItemValue) => void;
  readonly onUnknown: () => void;
};

/** The person says a value: nothing is taken before "Übernehmen". */
export function ItemEditor(props: EditorProps): ReactNode {
  switch (props.item) {
    case 'way':
      return <ChoiceEditor {...props} labels={WAYS} />;
    case 'remedy':
      return <ChoiceEditor {...props} labels={REMEDIES} />;
    case 'deadline':
      return <DeadlineEditor {...props} />;
    case 'sender':
    case 'reference':
      return <TextEditor {...props} />;
    default:
      return <DayEditor {...props} />;
  }
}

function Acts(props: { readonly onTake: () => void; readonly onUnknown: () => void }): ReactNode {
  const { words } = useTerminal();
  return (
    <div className="review-acts">
      <Button look="small" act={{ label: words('review.take'), icon: 'check', onPress: props.onTake }} />
      <Button look="small" act={{ label: words('act.unknown'), icon: 'q', onPress: props.onUnknown }} />
    </div>
  );
}

function ChoiceEditor(props: EditorProps & { readonly labels: Readonly<Record<string, WordKey>> }): ReactNode {
  const { words } = useTerminal();
  const [chosen, setChosen] = useState(typeof props.value === 'string' ? props.value : null);
  return (
    <>
      <ChoiceList
        label={words(ITEM_LABELS[props.item])}
        options={Object.entries(props.labels).map(([key, label]) => ({ key, label: words(label) }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <Acts onTake={() => chosen !== null && props.onTake(chosen)} onUnknown={props.onUnknown} />
    </>
  );
}

/** Who writes, and an Aktenzeichen: any text that can be read, as everywhere else where something is typed. */
const TEXT = { id: 'text', kind: 'text', maxLength: 200 } as const;

function TextEditor(props: EditorProps): ReactNode {
  const { words, clock } = useTerminal();
  const [text, setText] = useState(typeof props.value === 'string' ? props.value : '');
  const [error, setError] = useState<FieldErrorKey | null>(null);
  const take = () => {
    const read = validate(TEXT, text, { today: clock.today(), persons: [] });
    if (read.ok) props.onTake(String(read.value));
    else setError(read.error);
  };
  return (
    <>
      <LineField
        label={words(ITEM_LABELS[props.item])}
        value={text}
        error={error === null ? undefined : words(`error.${error}`)}
        onChange={setText}
      />
      <Keyboard
        script="de"
        words={{ shift: words('keyboard.shift'), space: words('keyboard.space'), remove: words('keyboard.delete') }}
        onKey={(key) => setText((before) => typed(before, key))}
      />
      <Acts onTake={take} onUnknown={props.onUnknown} />
    </>
  );
}

function DayEditor(props: EditorProps): ReactNode {
  const day = useDayText(props, typeof props.value === 'string' ? dayTyped(props.value) : '');
  return (
    <>
      {day.field}
      <Acts onTake={() => day.take(props.onTake)} onUnknown={props.onUnknown} />
    </>
  );
}

const RULES = {
  month: { rule: 'relative', n: 1, unit: 'month', from: 'bekanntgabe' },
  week: { rule: 'relative', n: 2, unit: 'week', from: 'bekanntgabe' },
} as const;

/** The periods letters name most, a certain day, or none. */
function DeadlineEditor(props: EditorProps): ReactNode {
  const { words } = useTerminal();
  const { value } = props;
  const fixed = typeof value === 'object' && value?.rule === 'fixed' ? value.date : null;
  const [chosen, setChosen] = useState<string | null>(fixed === null ? null : 'day');
  const day = useDayText(props, fixed === null ? '' : dayTyped(fixed));
  const take = () => {
    if (chosen === 'month' || chosen === 'week') props.onTake(RULES[chosen]);
    if (chosen === 'none') props.onTake('none');
    if (chosen === 'day') day.take((date) => props.onTake({ rule: 'fixed', date }));
  };
  return (
    <>
      <ChoiceList
        label={words(ITEM_LABELS[props.item])}
        options={[
          { key: 'month', label: words('review.deadline.month') },
          { key: 'week', label: words('review.deadline.weeks') },
          { key: 'day', label: words('review.deadline.day') },
          { key: 'none', label: words('review.noDeadline') },
        ]}
        chosen={chosen}
        onChoose={setChosen}
      />
      {chosen === 'day' ? day.field : null}
      <Acts onTake={take} onUnknown={props.onUnknown} />
    </>
  );
}

const PROBLEMS = { future: 'review.error.future', order: 'review.error.order' } as const;

/** A typed day with its pad; `take` hands it on only when it is a day that can be. */
function useDayText({ item, settled }: EditorProps, first: string) {
  const { words, clock } = useTerminal();
  const [text, setText] = useState(first);
  const [error, setError] = useState<string | undefined>(undefined);
  const change = (next: string) => {
    setText(next);
    setError(undefined);
  };
  const take = (onDay: (day: IsoDay) => void) => {
    const day = dayFrom(text);
    const problem = day === null ? null : dayProblem(item, day, settled, clock.today());
    if (day === null) setError(words('review.error.noDay'));
    else if (problem !== null) setError(words(PROBLEMS[problem]));
    else onDay(day);
  };
  const field = (
    <>
      <LineField
        label={words(item === 'deadline' ? 'review.deadline.day' : ITEM_LABELS[item])}
        value={text}
        error={error}
        hint={words('review.dayHint')}
        onChange={change}
      />
      <NumberPad comma="." deleteLabel={words('keyboard.delete')} onKey={(key) => change(typed(text, key))} />
    </>
  );
  return { field, take };
}
