import { type ReactNode, useState } from 'react';
import { Button, ChoiceList, LineField, NumberPad, typed } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { DeadlineValue } from './confirmed-letter.ts';
import { dayFrom, dayTyped } from './day-entry.ts';
import type { EditorProps } from './item-editor.tsx';
import { Acts, DayField, unreadable, useTyped } from './item-fields.tsx';
import { ITEM_LABELS, TYPED_FROM, UNITS } from './item-words.ts';

const CHOICES = {
  month: 'review.deadline.month',
  week: 'review.deadline.weeks',
  other: 'review.deadline.other',
  day: 'review.deadline.day',
  appointment: 'review.deadline.appointment',
  none: 'review.noDeadline',
} as const;
type Choice = keyof typeof CHOICES;
const TYPED: ReadonlySet<Choice> = new Set(['day', 'appointment', 'other']);
type Rule = Extract<DeadlineValue, { rule: 'relative' }>;

/** The periods letters name most, any other, a certain day, a Termin, or none. */
export function DeadlineEditor(props: EditorProps): ReactNode {
  const { words } = useTerminal();
  const value = typeof props.value === 'object' ? props.value : null;
  const rule = value?.rule === 'relative' ? value : null;
  const printed = value === null || value.rule === 'relative' ? null : value;
  const [chosen, setChosen] = useState<Choice | null>(choiceOf(props.value));
  const [text, setText] = useState(printed === null ? '' : dayTyped(printed.date));
  const [number, setNumber] = useState(rule === null ? '' : String(rule.n));
  const [unit, setUnit] = useState<Rule['unit']>(rule?.unit ?? 'week');
  const [from, setFrom] = useState<Rule['from']>(rule?.from ?? 'zugang');
  const entry = useTyped(props.settled, props.item, props.today);
  const changing = (change: () => void) => {
    change();
    entry.clear();
  };
  const take = () => {
    if (chosen === 'none') return props.onTake('none');
    if (chosen === 'day' || chosen === 'appointment') {
      const date = dayFrom(text);
      const noRoll = printed?.rule === 'fixed' && printed.noRoll === true ? { noRoll: true as const } : {};
      const day: DeadlineValue | null =
        date === null ? null : chosen === 'day' ? { rule: 'fixed', date, ...noRoll } : { rule: 'appointment', date };
      return entry.take(day, unreadable(text), props.onTake);
    }
    // The month is the one of remedies (§ 84 SGG); a month for papers is typed under "eine andere Zahl".
    if (chosen === 'month') return props.onTake({ rule: 'relative', n: 1, unit: 'month', from: 'bekanntgabe' });
    if (chosen === 'week') return props.onTake({ rule: 'relative', n: 2, unit: 'week', from });
    if (chosen !== 'other') return;
    const n = /^\d{1,4}$/.test(number.trim()) ? Number(number) : null;
    entry.take(n === null ? null : { rule: 'relative', n, unit, from }, 'review.error.period', props.onTake);
  };
  // Once something is to be typed the other answers step aside, or its keys would stand on another part of the page.
  const isTyping = chosen !== null && TYPED.has(chosen);
  const shown = isTyping ? [chosen] : (Object.keys(CHOICES) as Choice[]);
  return (
    <>
      <ChoiceList
        label={words(ITEM_LABELS[props.item])}
        options={shown.map((key) => ({ key, label: words(CHOICES[key]) }))}
        chosen={chosen}
        onChoose={(key) => changing(() => setChosen(key as Choice))}
      />
      {isTyping ? (
        <Button
          look="plain"
          act={{
            label: words('review.deadline.otherAnswer'),
            icon: 'pen',
            onPress: () => changing(() => setChosen(null)),
          }}
        />
      ) : null}
      {chosen === 'day' || chosen === 'appointment' ? (
        <DayField
          label={words(chosen === 'day' ? 'review.deadline.day' : 'review.deadline.appointmentDay')}
          text={text}
          error={entry.error}
          onText={(next) => changing(() => setText(next))}
        />
      ) : null}
      {chosen === 'other' ? (
        <>
          <LineField
            label={words('review.deadline.number')}
            value={number}
            error={entry.error}
            onChange={(next) => changing(() => setNumber(next))}
          />
          <NumberPad
            comma={null}
            deleteLabel={words('keyboard.delete')}
            onKey={(key) => changing(() => setNumber(typed(number, key)))}
          />
          <ChoiceList
            label={words('review.deadline.unit')}
            options={(['day', 'week', 'month'] as const).map((key) => ({ key, label: words(UNITS[key]) }))}
            chosen={unit}
            onChoose={(key) => changing(() => setUnit(key as Rule['unit']))}
          />
        </>
      ) : null}
      {chosen === 'other' || chosen === 'week' ? (
        <ChoiceList
          label={words('review.deadline.from')}
          options={(['zugang', 'datum'] as const).map((key) => ({ key, label: words(TYPED_FROM[key]) }))}
          chosen={from === 'datum' ? 'datum' : 'zugang'}
          onChoose={(key) => setFrom(key === 'datum' ? 'datum' : 'zugang')}
        />
      ) : null}
      <Acts insist={entry.insist} onTake={take} onUnknown={props.onUnknown} />
    </>
  );
}

function choiceOf(value: EditorProps['value']): Choice | null {
  if (value === 'none') return 'none';
  if (typeof value !== 'object' || value === null) return null;
  if (value.rule !== 'relative') return value.rule === 'fixed' ? 'day' : 'appointment';
  if (value.n === 1 && value.unit === 'month' && value.from !== 'datum') return 'month';
  return value.n === 2 && value.unit === 'week' ? 'week' : 'other';
}
