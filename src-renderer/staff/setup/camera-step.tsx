import { type ReactNode, useEffect, useState } from 'react';
import { ChoiceList, Note } from '#renderer/ui';
import type { TestedCamera } from '#shared/bridge';
import { orNull } from '../staff-client.ts';
import { cameraSentence, hintSentences } from './camera-words.ts';
import { DeviceRow } from './device-row.tsx';
import { type DeviceProps, Found } from './device-steps.tsx';
import { JudgeRow } from './judge-row.tsx';

const ANY = '(erste)';

/** Which camera takes the papers, and a picture of it: taken by the terminal's own window while nobody is there. */
export function CameraStep(props: DeviceProps): ReactNode {
  const { client, devices, form, onForm } = props;
  const [tested, setTested] = useState<TestedCamera | null>(null);
  const [looking, setLooking] = useState(false);
  const picture = useShownPicture(tested);
  // One camera often appears twice: as picture and as metadata, with the same name.
  const names = [...new Set((devices?.cameras.devices ?? []).map(({ description }) => description).filter(Boolean))];
  const look = () => {
    setLooking(true);
    void orNull(client.call.testCamera({ camera: form.camera })).then((answer) => {
      setLooking(false);
      setTested(answer ?? { outcome: 'no-answer' });
    });
  };
  return (
    <div className="staff-two staff-two-top">
      <ul className="staff-rows">
        <Found list={devices?.cameras} name="Kamera" program="das Betriebssystem" />
        {names.length === 0 && form.camera === null ? null : (
          <li>
            <ChoiceList
              label="Kamera für Papiere"
              options={[
                { key: ANY, label: 'die erste, die sich öffnen lässt' },
                ...[...new Set([...names, ...(form.camera === null ? [] : [form.camera])])].map((name) => ({
                  key: name,
                  label: name,
                })),
              ]}
              chosen={form.camera ?? ANY}
              onChoose={(key) => onForm({ camera: key === ANY ? null : key })}
            />
          </li>
        )}
        <DeviceRow
          sign="cam"
          state="now"
          title="Testbild machen"
          sentence={
            tested === null
              ? 'Legen Sie ein Blatt ohne Angaben von Personen unter die Kamera.'
              : cameraSentence(tested, form.camera)
          }
          buttons={[{ label: 'Jetzt ansehen', onPress: look, waiting: looking }]}
        />
        {tested?.outcome === 'picture'
          ? hintSentences(tested.hints).map((sentence) => (
              <DeviceRow key={sentence} sign="info" state="open" title="Hinweis" sentence={sentence} />
            ))
          : null}
        <JudgeRow {...props} device="camera" question="Ist das Blatt ganz und scharf zu sehen?" />
      </ul>
      <div className="staff-column">
        {picture === null ? (
          <Note tone="velvet" icon="info">
            <p>
              Das Bild macht das Fenster am Terminal, und nur wenn gerade niemand davor steht. Es wird hier gezeigt und
              nirgends gespeichert.
            </p>
          </Note>
        ) : (
          <img className="staff-scan" src={picture} alt="Testbild der Kamera" />
        )}
      </div>
    </div>
  );
}

function useShownPicture(tested: TestedCamera | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (tested?.outcome !== 'picture') return setUrl(null);
    const made = URL.createObjectURL(new Blob([tested.picture.slice()], { type: 'image/jpeg' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [tested]);
  return url;
}
