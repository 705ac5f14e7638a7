import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Note } from './surfaces.tsx';

/** Why a question is asked. In very large text and with controls low it folds into a button ("Warum?"). */
export function WhyNote(props: {
  readonly title: string;
  readonly text: string;
  /** The short word of the button: "Warum?" */
  readonly short: string;
}): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <div className="why">
      <div className="why-button">
        <Button
          act={{ label: props.short, icon: open ? 'x' : 'q', onPress: () => setOpen(!open) }}
          look="small"
          expanded={open}
        />
      </div>
      <div className={open ? undefined : 'why-folded'}>
        <Note tone="velvet" icon="q">
          <b>{props.title}</b>
          <p>{props.text}</p>
        </Note>
      </div>
    </div>
  );
}
