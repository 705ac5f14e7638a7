import type { ReactNode } from 'react';
import { Button, Icon } from '#renderer/ui';

type Sign = 'check' | 'warn' | 'x' | 'q' | 'print' | 'cam' | 'ear' | 'info';

/** One thing to do with a device: sign, name, what is known, buttons (look.md 5, "Staff row"). */
export function DeviceRow(props: {
  readonly sign: Sign;
  readonly state: 'good' | 'now' | 'bad' | 'open';
  readonly title: string;
  readonly sentence: string;
  readonly buttons?: readonly { readonly label: string; readonly onPress: () => void; readonly waiting?: boolean }[];
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <li className={`staff-row staff-device staff-device-${props.state}`}>
      <span className="staff-sign">
        <Icon name={props.sign} />
      </span>
      <div className="staff-row-text">
        <b>{props.title}</b>
        <span className="quiet">{props.sentence}</span>
        {props.children}
      </div>
      <div className="staff-buttons">
        {(props.buttons ?? []).map(({ label, onPress, waiting }) => (
          <Button
            key={label}
            look="small"
            act={{ label, onPress, ...(waiting === true ? { waiting: { sentence: 'Moment …' } } : {}) }}
          />
        ))}
      </div>
    </li>
  );
}
