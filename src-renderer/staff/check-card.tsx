import type { ReactNode } from 'react';
import { Icon } from '#renderer/ui';
import type { ReadinessCheck } from '#shared/bridge';
import { checkNames, checkSentence } from './texts.ts';

const SIGNS = { good: 'check', attention: 'warn', bad: 'x', unknown: 'q' } as const;

/** One check of the machine: sign and words, colour only beside them. */
export function CheckCard({ check, now }: { readonly check: ReadinessCheck; readonly now: string }): ReactNode {
  return (
    <li className={`staff-check staff-check-${check.state}`}>
      <span className="staff-sign">
        <Icon name={SIGNS[check.state]} />
      </span>
      <div>
        <b>{checkNames[check.key]}</b>
        <p className="small quiet">{checkSentence(check, now)}</p>
      </div>
    </li>
  );
}
