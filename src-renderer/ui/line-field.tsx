import { type ReactNode, useId } from 'react';
import { ErrorNote } from './surfaces.tsx';

/** One line of text or one amount. The error stands above the field and is linked to it. */
export function LineField(props: {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  /** `money` shows large digits, right-aligned, with the fixed unit. */
  readonly look?: 'line' | 'money';
  readonly unit?: string;
  readonly language?: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  const errorId = `${id}-error`;
  const hintId = `${id}-hint`;
  const describedBy =
    [props.error === undefined ? '' : errorId, props.hint === undefined ? '' : hintId].filter(Boolean).join(' ') ||
    undefined;
  const input = {
    id,
    value: props.value,
    autoComplete: 'off',
    spellCheck: false,
    'aria-invalid': props.error !== undefined || undefined,
    'aria-describedby': describedBy,
    onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.error === undefined ? null : <ErrorNote id={errorId} text={props.error} />}
      {props.look === 'money' ? (
        <div className="money">
          <input {...input} inputMode="decimal" />
          <span className="money-unit" aria-hidden="true">
            {props.unit}
          </span>
        </div>
      ) : (
        <input className="line" dir="auto" {...input} />
      )}
      {props.hint === undefined ? null : (
        <p className="field-hint" id={hintId}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
