import type { ReactNode } from 'react';
import { type Act, Button } from './button.tsx';
import { Icon } from './picture.tsx';

/** A covered question: its text is not on the page at all, so that nothing behind it can be read, copied or spoken. */
export function Covered(props: { readonly sentence: string; readonly detail: string; readonly open: Act }): ReactNode {
  return (
    <div className="covered" data-keep="together">
      <Icon name="lock" />
      <div>
        <p>
          <b>{props.sentence}</b>
        </p>
        <p>{props.detail}</p>
      </div>
      <Button act={props.open} look="small" />
    </div>
  );
}
