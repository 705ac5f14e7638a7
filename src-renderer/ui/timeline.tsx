import type { ReactNode } from 'react';
import { Icon } from './picture.tsx';
import { Tag } from './surfaces.tsx';

/** What happened with a case, what is now and what comes; `hereLabel` marks the current step in words. */
export function Timeline(props: {
  readonly hereLabel: string;
  readonly steps: readonly {
    readonly key: string;
    readonly title: string;
    readonly detail: string;
    readonly state: 'done' | 'now' | 'open';
  }[];
}): ReactNode {
  return (
    <ol className="timeline">
      {props.steps.map((step) => (
        <li
          key={step.key}
          className={`timeline-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="timeline-knot">{step.state === 'done' ? <Icon name="check" /> : null}</span>
          <h3>
            {step.title}
            {step.state === 'now' ? <Tag tone="silk" label={props.hereLabel} /> : null}
          </h3>
          <p className="small quiet">{step.detail}</p>
        </li>
      ))}
    </ol>
  );
}
