import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** What the field might become, directly below it: streets, offices. One tap takes it. */
export function Suggestions(props: {
  readonly label: string;
  readonly options: readonly string[];
  readonly onChoose: (option: string) => void;
}): ReactNode {
  return (
    <fieldset className="field" aria-label={props.label}>
      <div className="suggestions">
        {props.options.map((option) => (
          <Button key={option} look="small" act={{ label: option, onPress: () => props.onChoose(option) }} />
        ))}
      </div>
    </fieldset>
  );
}
