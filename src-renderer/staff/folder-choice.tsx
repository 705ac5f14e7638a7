import { type ReactNode, useEffect, useState } from 'react';
import { Button, ChoiceList, Note } from '#renderer/ui';
import { orNull, type StaffClient } from './staff-client.ts';

/** Which stick: those the machine sees. Files go nowhere else. */
export function FolderChoice(props: {
  readonly client: Pick<StaffClient, 'call'>;
  readonly label: string;
  readonly onChoose: (folder: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { client } = props;
  const [folders, setFolders] = useState<readonly string[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const look = () => void orNull(client.call.mediaFolders(null)).then((answer) => setFolders(answer?.folders ?? []));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when the question opens; again by its button
  useEffect(look, []);
  const folder = chosen ?? (folders?.length === 1 ? (folders[0] ?? null) : null);
  return (
    <section className="card staff-folder">
      {folders === null ? (
        <p>USB-Sticks werden gesucht …</p>
      ) : folders.length === 0 ? (
        <Note tone="silk" icon="usb">
          <p>Kein USB-Stick gefunden. Stecken Sie einen ein und suchen Sie noch einmal.</p>
        </Note>
      ) : (
        <ChoiceList
          label="USB-Stick"
          options={folders.map((path) => ({ key: path, label: path }))}
          chosen={folder}
          onChoose={setChosen}
        />
      )}
      <div className="staff-buttons">
        <Button look="small" act={{ label: 'Abbrechen', onPress: props.onCancel }} />
        <Button look="small" act={{ label: 'Noch einmal suchen', icon: 'sync', onPress: look }} />
        {folder === null ? null : (
          <Button look="small" act={{ label: props.label, icon: 'usb', onPress: () => props.onChoose(folder) }} />
        )}
      </div>
    </section>
  );
}
