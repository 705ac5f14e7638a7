import type { ReactNode } from 'react';
import { type Act, Button } from './button.tsx';
import { Note } from './surfaces.tsx';

/** A plausibility hint: says what was compared, never that something is wrong. `acts[0]` is "Ja, stimmt so". */
export function Hint(props: {
  readonly text: string;
  readonly compared: string;
  readonly acts: readonly Act[];
}): ReactNode {
  return (
    <Note tone="silk" icon="q">
      <p>{props.text}</p>
      <p className="small quiet">{props.compared}</p>
      <div className="note-acts">
        {props.acts.map((act) => (
          <Button key={act.label} act={act} look="small" />
        ))}
      </div>
    </Note>
  );
}
