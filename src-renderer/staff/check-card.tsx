import type { ReactNode } from 'react';
import { Button, Icon } from '#renderer/ui';
import type { ReadinessCheck } from '#shared/bridge';
import { checkNames, checkSentence } from './texts.ts';

const SIGNS = { good: 'check', attention: 'warn', bad: 'x', unknown: 'q' } as const;

/** One check of the machine: sign and words, colour only beside them. */
export function CheckCard({
  check,
  now,
  open,
}: {
  readonly check: ReadinessCheck;
  readonly now: string;
  /** Leads to a page of its own about this check. */
  readonly open?: { readonly label: string; readonly onPress: () => void } | undefined;
}): ReactNode {
  return (
    <li className={`staff-check staff-check-${check.state}`}>
      <span className="staff-sign">
        <Icon name={SIGNS[check.state]} />
      </span>
      <div>
        <b>{checkNames[check.key]}</b>
        <p className="small quiet">{checkSentence(check, now)}</p>
      </div>
      {open === undefined ? null : <Button look="small" act={open} />}
    </li>
  );
}
