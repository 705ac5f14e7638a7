import type { ReactNode } from 'react';
import { Button, Card } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { Entry } from './entries.ts';
import { sentencesOf, sourceOf, titleOf, type Voice } from './entry-words.ts';

/** What the pre-check found: a hint that a month passes, quieter than what the person came with. */
export function FoundCard(props: {
  readonly entries: readonly Extract<Entry, { kind: 'found' }>[];
  readonly voice: Voice;
  readonly onApply: (application: string) => void;
}): ReactNode {
  const { words } = useTerminal();
  const { voice } = props;
  return (
    <Card title={words('list.found')}>
      <p className="small quiet">{words('list.foundLead')}</p>
      <div className="rows">
        {props.entries.map((entry) => {
          const { applicationId } = entry.leistung;
          const what = titleOf(entry, voice);
          return (
            <div key={entry.id} className="pair">
              <div>
                <p>
                  <b>{what}</b>
                </p>
                <p className="small">{sentencesOf(entry, voice).join(' ')}</p>
                <p className="small quiet">{sourceOf(entry, voice)}</p>
              </div>
              {applicationId === undefined ? null : (
                <Button
                  look="small"
                  act={{ label: words('list.apply'), icon: 'pen', onPress: () => props.onApply(applicationId) }}
                  spoken={words('list.applyOf', { what })}
                />
              )}
            </div>
          );
        })}
      </div>
    </Card>
  );
}
