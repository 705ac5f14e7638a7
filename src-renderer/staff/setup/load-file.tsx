import { type ReactNode, useState } from 'react';
import { Button, ErrorNote, Note } from '#renderer/ui';
import { FolderChoice } from '../folder-choice.tsx';
import { orNull, type StaffClient } from '../staff-client.ts';
import { whenOf } from '../times.ts';

type Answer = Awaited<ReturnType<StaffClient['call']['importSite']>>;

const PROBLEMS: Readonly<Record<Exclude<Answer['outcome'], 'read'> | 'silent', string>> = {
  'no-folder': 'Der Stick ist nicht mehr da.',
  'no-file': 'Auf diesem Stick liegt keine Standort-Datei (ersthilfe-standort.jws).',
  'not-a-file': 'Das ist keine Standort-Datei eines Ersthilfe-Terminals.',
  changed: 'Diese Datei wurde nach dem Unterschreiben verändert. Sie wird nicht benutzt.',
  silent: 'Das Gerät antwortet nicht. Bitte noch einmal.',
};

/** Another terminal's site file: shown with its signer before anything of it is taken. */
export function LoadFile(props: {
  readonly client: Pick<StaffClient, 'call'>;
  readonly now: string;
  readonly onTaken: () => Promise<void>;
  readonly onCancel: () => void;
}): ReactNode {
  const { client } = props;
  const [folder, setFolder] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = (from: string) =>
    void orNull(client.call.importSite({ folder: from, take: false })).then((found) => {
      setFolder(from);
      setAnswer(found);
      setProblem(found?.outcome === 'read' ? null : PROBLEMS[found?.outcome ?? 'silent']);
    });
  if (folder === null || answer?.outcome !== 'read')
    return (
      <>
        <h1>Standort-Datei laden</h1>
        {problem === null ? null : <ErrorNote id="load-problem" text={problem} />}
        <FolderChoice client={client} label="Datei lesen" onChoose={read} onCancel={props.onCancel} />
      </>
    );
  const { settings, signer, signedAt } = answer;
  return (
    <>
      <h1>Ist das die richtige Datei?</h1>
      <section className="card">
        <h2>{settings.site?.name ?? 'ohne Ort'}</h2>
        <p>{settings.site?.address ?? ''}</p>
        <p>{`Unterschrieben ${whenOf(signedAt, props.now)} von dem Terminal mit dem Zeichen ${signer}.`}</p>
      </section>
      <Note tone="silk" icon="warn">
        <p>
          {`Vergleichen Sie das Zeichen ${signer} mit dem, das jenes Terminal unter „Prüfen“ zeigt. Die Unterschrift beweist, dass nichts verändert wurde; wer unterschrieben hat, sehen nur Sie. Gateway-Code und PINs setzen Sie danach neu.`}
        </p>
      </Note>
      <div className="staff-buttons">
        <Button look="second" act={{ label: 'Nicht übernehmen', onPress: props.onCancel }} />
        <Button
          look="main"
          act={{
            label: 'Übernehmen',
            onPress: () => void orNull(client.call.importSite({ folder, take: true })).then(props.onTaken),
          }}
        />
      </div>
    </>
  );
}
