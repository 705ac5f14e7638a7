import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui';
import { FolderChoice } from './folder-choice.tsx';
import { printReadiness } from './house-paper.ts';
import { exportSentence } from './outbox-texts.ts';
import { orNull, type StaffClient } from './staff-client.ts';
import { printOutcomes } from './texts.ts';

/** The readiness page on paper, and the log without persons on a stick. */
export function ReadinessActs(props: { readonly client: Pick<StaffClient, 'call'>; readonly site: string }): ReactNode {
  const { client } = props;
  const [choosing, setChoosing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <div className="staff-acts-column">
      {said === null ? null : <p role="status">{said}</p>}
      {choosing ? (
        <FolderChoice
          client={client}
          label="Protokoll kopieren"
          onCancel={() => setChoosing(false)}
          onChoose={(folder) =>
            void orNull(client.call.exportLog({ folder })).then((answer) => {
              setChoosing(false);
              setSaid(answer?.outcome === 'written' ? `Kopiert: ${answer.file}` : exportSentence(answer));
            })
          }
        />
      ) : null}
      <div className="staff-buttons">
        <Button
          look="second"
          act={{ label: 'Protokoll ohne Personen', icon: 'usb', onPress: () => setChoosing(!choosing) }}
        />
        <Button
          look="second"
          act={{
            label: 'Diese Seite drucken',
            icon: 'print',
            onPress: () =>
              void printReadiness(client, props.site).then((outcome) => setSaid(printOutcomes[outcome ?? 'silent'])),
          }}
        />
      </div>
    </div>
  );
}
