import { type ReactNode, useEffect, useState } from 'react';
import { ChoiceList, Note } from '#renderer/ui';
import { printTestSheet } from '../house-paper.ts';
import { orNull } from '../staff-client.ts';
import { printOutcomes } from '../texts.ts';
import { whenOf } from '../times.ts';
import { DeviceRow } from './device-row.tsx';
import { JudgeRow } from './judge-row.tsx';
import type { Devices, StepProps } from './step-props.ts';

export type DeviceProps = StepProps & { readonly devices: Devices | null; readonly now: string };

const NONE = '(Standard)';

export function PrinterStep(props: DeviceProps): ReactNode {
  const { client, devices, form, onForm } = props;
  const [said, setSaid] = useState<string | null>(null);
  const [printing, setPrinting] = useState(false);
  const list = devices?.printers;
  const print = () => {
    setPrinting(true);
    void printTestSheet(client, form.printer).then((answer) => {
      setPrinting(false);
      setSaid(
        answer?.outcome === 'printed'
          ? `Testblatt ${whenOf(answer.at, answer.at)} an den Drucker geschickt.`
          : printOutcomes[answer?.outcome ?? 'silent'],
      );
    });
  };
  return (
    <div className="staff-two staff-two-top">
      <ul className="staff-rows">
        <Found list={list} name="Drucker" program="CUPS" />
        {(list?.devices.length ?? 0) === 0 ? null : (
          <li>
            <ChoiceList
              label="Drucker"
              options={[
                { key: NONE, label: 'Standard-Drucker dieser Maschine' },
                ...(list?.devices ?? []).map(({ name, description }) => ({
                  key: name,
                  label: `${name}: ${description}`,
                })),
              ]}
              chosen={form.printer ?? NONE}
              onChoose={(key) => onForm({ printer: key === NONE ? null : key })}
            />
          </li>
        )}
        <DeviceRow
          sign="print"
          state="now"
          title="Testblatt drucken"
          sentence={said ?? 'Mit Kästen, Quadrat und arabischer Zeile'}
          buttons={[{ label: 'Jetzt drucken', onPress: print, waiting: printing }]}
        />
        <JudgeRow {...props} device="printer" question="Liegt das Testblatt da, und ist alles lesbar?" />
      </ul>
      <div className="staff-column">
        <Note tone="velvet" icon="info">
          <p>
            <b>Kein Drucker an diesem Ort?</b> Dann überspringen Sie den Schritt. Die Seiten zeigen Nummer und PIN zum
            Abschreiben und das Quadrat für das Handy.
          </p>
        </Note>
      </div>
    </div>
  );
}

export function ScannerStep(props: DeviceProps): ReactNode {
  const { client, devices, form, onForm } = props;
  const [picture, setPicture] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [scanning, setScanning] = useState(false);
  useEffect(() => () => void (picture !== null && URL.revokeObjectURL(picture)), [picture]);
  const list = devices?.scanners;
  const scan = () => {
    if (form.scanner === null) return setSaid('Bitte zuerst einen Scanner wählen.');
    setScanning(true);
    void orNull(client.call.testScan({ scanner: form.scanner })).then((answer) => {
      setScanning(false);
      const bytes = answer?.picture ?? null;
      setPicture(bytes === null ? null : URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>])));
      setSaid(SCANS[answer?.outcome ?? 'failed']);
    });
  };
  return (
    <div className="staff-two staff-two-top">
      <ul className="staff-rows">
        <Found list={list} name="Scanner" program="SANE (scanimage)" />
        {(list?.devices.length ?? 0) === 0 ? null : (
          <>
            <li>
              <ChoiceList
                label="Scanner"
                options={(list?.devices ?? []).map(({ name, description }) => ({
                  key: name,
                  label: `${description} (${name})`,
                }))}
                chosen={form.scanner}
                onChoose={(scanner) => onForm({ scanner })}
              />
            </li>
            <DeviceRow
              sign="cam"
              state="now"
              title="Testbild machen"
              sentence={said ?? 'Legen Sie ein Blatt ohne Angaben von Personen auf.'}
              buttons={[{ label: 'Jetzt scannen', onPress: scan, waiting: scanning }]}
            />
            <JudgeRow {...props} device="scanner" question="Ist das Blatt zu sehen?" />
          </>
        )}
      </ul>
      <div className="staff-column">
        {picture === null ? (
          <Note tone="velvet" icon="info">
            <p>Ohne Scanner nimmt das Terminal Briefe mit der Kamera auf. Das ist der übliche Weg.</p>
          </Note>
        ) : (
          <img className="staff-scan" src={picture} alt="Testbild des Scanners" />
        )}
      </div>
    </div>
  );
}

const SCANS = {
  scanned: 'Das Testbild ist rechts oder unten zu sehen. Es wird nicht gespeichert.',
  'no-program': 'Das Programm scanimage fehlt auf dieser Maschine.',
  failed: 'Der Scanner hat kein Bild geliefert.',
  timeout: 'Der Scanner antwortet nicht.',
} as const;

export function SoundStep(props: DeviceProps): ReactNode {
  const { client, devices } = props;
  const [said, setSaid] = useState<string | null>(null);
  const speak = () =>
    void orNull(client.call.testSpeech(null)).then(async (answer) => {
      if (answer === null || answer.wav === null)
        return setSaid('Diese Maschine hat keine Stimme (espeak-ng fehlt oder antwortet nicht).');
      const url = URL.createObjectURL(new Blob([answer.wav as Uint8Array<ArrayBuffer>], { type: 'audio/wav' }));
      const audio = new Audio(url);
      audio.onended = () => URL.revokeObjectURL(url);
      await audio.play().then(
        () => setSaid('Der Satz wurde abgespielt.'),
        () => setSaid('Der Browser konnte den Satz nicht abspielen: Es gibt keine Tonausgabe.'),
      );
    });
  return (
    <div className="staff-two staff-two-top">
      <ul className="staff-rows">
        <DeviceRow
          sign={devices !== null && devices.voices.length === 0 ? 'x' : 'info'}
          state="open"
          title="Stimmen"
          sentence={
            devices === null ? 'Wird gesucht …' : `vorhanden für: ${devices.voices.join(', ') || 'keine Sprache'}`
          }
        />
        <DeviceRow
          sign="ear"
          state="now"
          title="Satz abspielen"
          sentence={said ?? '„Guten Tag. Hier spricht das Terminal.“'}
          buttons={[{ label: 'Jetzt abspielen', onPress: speak }]}
        />
        <JudgeRow {...props} device="sound" question="War der Satz zu hören, auch im Kopfhörer?" />
      </ul>
      <div className="staff-column">
        <Note tone="velvet" icon="info">
          <p>Der Ton kommt aus dem Gerät, auf dem dieses Fenster offen ist.</p>
        </Note>
      </div>
    </div>
  );
}

export function Found(props: {
  readonly list: Devices['printers'] | undefined;
  readonly name: string;
  readonly program: string;
}): ReactNode {
  const { list, name } = props;
  if (list === undefined)
    return <DeviceRow sign="q" state="open" title={`${name} wird gesucht …`} sentence="Das dauert einige Sekunden." />;
  if (!list.asked)
    return (
      <DeviceRow
        sign="x"
        state="bad"
        title={`${name}: nicht bekannt`}
        sentence={`${props.program} fehlt auf dieser Maschine.`}
      />
    );
  return list.devices.length === 0 ? (
    <DeviceRow sign="x" state="bad" title={`${name}: keiner gefunden`} sentence="Angeschlossen und eingeschaltet?" />
  ) : (
    <DeviceRow
      sign="check"
      state="good"
      title={`${name}: ${list.devices.length} gefunden`}
      sentence={list.devices.map(({ name: short, description }) => description || short).join(', ')}
    />
  );
}
