import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Card } from './surfaces.tsx';

export type SummaryEntry = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Covered while the warning stands: the value is then not in the page at all. */
  readonly covered?: boolean;
  readonly change?: { readonly label: string; readonly onPress: () => void };
};

/** One section of the answers: label above value, each with its way back to the question. */
export function SummaryCard(props: {
  readonly title: string;
  readonly tag?: ReactNode;
  readonly entries: readonly SummaryEntry[];
}): ReactNode {
  return (
    <Card look="summary" title={props.title} tag={props.tag}>
      <dl className="rows">
        {props.entries.map((entry) => (
          <div className="pair" key={entry.key}>
            <div>
              <dt>{entry.label}</dt>
              <dd>{entry.covered === true ? <span className="covered" /> : entry.value}</dd>
            </div>
            {entry.change === undefined ? null : (
              <dd>
                <Button act={{ icon: 'pen', ...entry.change }} look="plain" />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Card>
  );
}
