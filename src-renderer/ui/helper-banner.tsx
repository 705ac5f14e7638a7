import type { ReactNode } from 'react';
import { type Act, Button } from './button.tsx';
import type { HelperCardContent } from './helper-card.tsx';
import { Pictogram } from './picture.tsx';

/** "Sie werden begleitet": on every screen while it is true, always with its own end. */
export type AccompaniedBy = {
  readonly sentence: string;
  readonly detail: string;
  readonly end: Act;
  /** The card for a screen, by its page name; null where there is none. */
  readonly card: (page: string) => HelperCardContent | null;
};

export function HelperBanner({ helper }: { readonly helper: AccompaniedBy }): ReactNode {
  return (
    <div className="helper-banner">
      <Pictogram name="helper" small />
      <div>
        <p className="helper-banner-title">{helper.sentence}</p>
        <p className="helper-banner-detail">{helper.detail}</p>
      </div>
      <Button act={helper.end} look="small" />
    </div>
  );
}
