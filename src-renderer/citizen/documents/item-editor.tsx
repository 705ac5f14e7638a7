import { type ReactNode, useState } from 'react';
import { ChoiceList, Keyboard, LineField, typed } from '#renderer/ui';
import { type FieldErrorKey, validate } from '#shared/interview';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { dayFrom, dayTyped } from './day-entry.ts';
import { DeadlineEditor } from './deadline-editor.tsx';
import { Acts, DayField, unreadable, useTyped } from './item-fields.tsx';
import { ITEM_LABELS, REMEDIES, WAYS } from './item-words.ts';
import type { ItemKey, ItemValue, Settled } from './reading-list.ts';
import type { Today } from './value-problem.ts';

export type EditorProps = {
  readonly item: ItemKey;
  readonly value: ItemValue | null;
  readonly settled: Settled;
  readonly today: Today;
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
  const { words } = useTerminal();
  const entry = useTyped(props.settled, props.item, props.today);
  const [text, setText] = useState(typeof props.value === 'string' ? dayTyped(props.value) : '');
  return (
    <>
      <DayField
        label={words(ITEM_LABELS[props.item])}
        text={text}
        error={entry.error}
        onText={(next) => {
          setText(next);
          entry.clear();
        }}
      />
      <Acts
        insist={entry.insist}
        onTake={() => entry.take(dayFrom(text), unreadable(text), props.onTake)}
        onUnknown={props.onUnknown}
      />
    </>
  );
}
