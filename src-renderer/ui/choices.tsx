import { type ReactNode, useId } from 'react';

export type Option = { readonly key: string; readonly label: string };

/** One answer of several: native radio buttons, large. */
export function ChoiceList(props: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly describedBy?: string;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className="choices" aria-label={props.label} aria-describedby={props.describedBy}>
      {props.options.map((option) => (
        <label key={option.key} className="choice">
          <input
            type="radio"
            name={name}
            checked={props.chosen === option.key}
            onChange={() => props.onChoose(option.key)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Several answers: boxes to tick. Also a single declaration, which is never ticked beforehand. */
export function TickList(props: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onToggle: (key: string) => void;
}): ReactNode {
  return (
    <fieldset className="choices" aria-label={props.label}>
      {props.options.map((option) => (
        <label key={option.key} className="choice">
          <input
            type="checkbox"
            checked={props.chosen.includes(option.key)}
            onChange={() => props.onToggle(option.key)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
