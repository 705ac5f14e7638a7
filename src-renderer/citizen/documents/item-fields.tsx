import { type ReactNode, useState } from 'react';
import { Button, LineField, NumberPad, typed } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { isNoSuchDay } from './day-entry.ts';
import { PROBLEMS } from './item-words.ts';
import type { ItemKey, ItemValue, Settled } from './reading-list.ts';
import { type Today, valueProblem } from './value-problem.ts';

/** `insist`: the value is unlikely, and the person has been told so. */
export function Acts(props: {
  readonly insist?: boolean;
  readonly onTake: () => void;
  readonly onUnknown: () => void;
}): ReactNode {
  const { words } = useTerminal();
  const take = words(props.insist === true ? 'review.insist' : 'review.take');
  return (
    <div className="read-acts">
      <Button look="small" act={{ label: take, icon: 'check', onPress: props.onTake }} />
      <Button look="small" act={{ label: words('act.unknown'), icon: 'q', onPress: props.onUnknown }} />
    </div>
  );
}

export function DayField(props: {
  readonly label: string;
  readonly text: string;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { words } = useTerminal();
  return (
    <>
      <LineField
        label={props.label}
        value={props.text}
        error={props.error}
        hint={words('review.dayHint')}
        onChange={props.onText}
      />
      <NumberPad
        comma="."
        deleteLabel={words('keyboard.delete')}
        onKey={(key) => props.onText(typed(props.text, key))}
      />
    </>
  );
}

/** Why a typed day is none. */
export function unreadable(text: string): WordKey {
  return isNoSuchDay(text) ? 'review.error.noSuchDay' : 'review.error.noDay';
}

/** Takes a typed value when it can be; an unlikely one only when the person says so a second time. */
export function useTyped(settled: Settled, item: ItemKey, today: Today) {
  const { words } = useTerminal();
  const [error, setError] = useState<string | undefined>(undefined);
  const [doubted, setDoubted] = useState<string | null>(null);
  const clear = () => {
    setError(undefined);
    setDoubted(null);
  };
  const take = (value: ItemValue | null, unreadable: WordKey, onTake: (value: ItemValue) => void) => {
    if (value === null) return setError(words(unreadable));
    const problem = valueProblem(item, value, settled, today);
    const told = JSON.stringify(value);
    if (problem === null || (problem.insist && doubted === told)) return onTake(value);
    setError(words(PROBLEMS[problem.reason]));
    setDoubted(problem.insist ? told : null);
  };
  return { error, insist: doubted !== null, clear, take } as const;
}
