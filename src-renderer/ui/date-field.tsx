import { type ReactNode, useId, useRef, useState } from 'react';
import type { IsoDay } from '#shared/basics';
import { type DateDigits, dayOf, digitsOf, isFull, withPart } from './date-digits.ts';
import { NumberPad, typed } from './number-pad.tsx';
import { ErrorNote } from './surfaces.tsx';

const PARTS = [0, 1, 2] as const;
type PartIndex = (typeof PARTS)[number];

/**
 * A day in three boxes with its pad. `value` and `onChange` carry YYYY-MM-DD, or '' as long as there is no real day. A day no
 * calendar has is refused at once with `words.impossible`; nothing typed is lost: `digits` is what was typed so far, for a page
 * that comes back after something lay over it.
 */
export function DateField(props: {
  readonly label: string;
  readonly value: IsoDay | '';
  readonly digits?: DateDigits;
  readonly words: {
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly remove: string;
    readonly impossible: string;
  };
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly onChange: (value: IsoDay | '', digits: DateDigits) => void;
}): ReactNode {
  const { words } = props;
  const id = useId();
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const [digits, setDigits] = useState<DateDigits>(() => props.digits ?? digitsOf(props.value));
  const [active, setActive] = useState<PartIndex>(0);
  const error = dayOf(digits) === 'impossible' ? words.impossible : props.error;

  const write = (part: PartIndex, text: string) => {
    const next = withPart(digits, part, text);
    setDigits(next);
    const day = dayOf(next);
    props.onChange(day === null || day === 'impossible' ? '' : day, next);
    if (isFull(next, part) && next[part].length > digits[part].length && part < 2) go(part === 0 ? 1 : 2);
  };
  const go = (part: PartIndex) => {
    setActive(part);
    inputs.current[part]?.focus();
  };
  const press = (key: string) => {
    const back = key === 'Backspace' && digits[active] === '' && active > 0;
    const part: PartIndex = back ? (active === 2 ? 1 : 0) : active;
    if (back) go(part);
    write(part, typed(digits[part], key));
  };
  const names = [words.day, words.month, words.year];
  return (
    <fieldset className="field" aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}>
      <legend>{props.label}</legend>
      {error === undefined ? null : <ErrorNote id={`${id}-error`} text={error} />}
      <div className="date-parts">
        {PARTS.map((part) => (
          <label key={part} className="date-part">
            {names[part]}
            <input
              ref={(input) => {
                inputs.current[part] = input;
              }}
              value={digits[part]}
              inputMode="numeric"
              autoComplete="off"
              aria-invalid={error !== undefined || undefined}
              aria-describedby={error === undefined ? undefined : `${id}-error`}
              onFocus={() => setActive(part)}
              onChange={(event) => write(part, event.target.value)}
            />
          </label>
        ))}
      </div>
      {props.hint === undefined ? null : (
        <p className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <NumberPad comma={null} deleteLabel={words.remove} onKey={press} />
    </fieldset>
  );
}
