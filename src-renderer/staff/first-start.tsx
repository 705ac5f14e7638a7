import { type ReactNode, useState } from 'react';
import { Button, Note } from '#renderer/ui';
import { ChoosePin } from './choose-pin.tsx';
import { HelpCall } from './help-call.tsx';
import { type LockState, orNull, type StaffClient } from './staff-client.ts';
import { StaffFrame } from './staff-frame.tsx';
import { pinProblemSentences, roleNames } from './texts.ts';

/** Nobody has a PIN yet: says so, and begins with both. Only then does the machine open anything. */
export function FirstStart(props: {
  readonly client: Pick<StaffClient, 'call'>;
  readonly state: LockState;
  readonly onChanged: () => Promise<void>;
}): ReactNode {
  const { client, state, onChanged } = props;
  const [begun, setBegun] = useState(false);
  const [cityPin, setCityPin] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  const send = (standortleitung: string) => {
    if (cityPin === null) return;
    void orNull(client.call.firstPins({ 'stadt-it': cityPin, standortleitung })).then((answer) => {
      if (answer === null) return setRefused('Das Gerät antwortet nicht. Bitte noch einmal.');
      if (answer.outcome === 'same')
        return setRefused('Das ist die PIN der Stadt-IT. Die Standortleitung braucht eine eigene.');
      if (answer.outcome === 'not-good')
        return setRefused(`${roleNames[answer.role]}: ${pinProblemSentences[answer.problem]}`);
      return void onChanged();
    });
  };

  return (
    <StaffFrame site={state.site} part="Erster Start">
      {state.humanCalls > 0 ? (
        <HelpCall onCome={() => void orNull(client.call.answerHumanCall(null)).then(onChanged)} />
      ) : null}
      {!begun ? (
        <div className="staff-column">
          <h1>Noch nicht eingerichtet</h1>
          <p className="lead">
            {state.profile === 'demo'
              ? 'Das Terminal läuft als Vorführung mit einem Beispiel-Standort. Für diesen Ort fehlt noch die Einrichtung.'
              : 'Für diesen Ort fehlt noch die Einrichtung.'}
          </p>
          <Note tone="velvet" icon="info">
            <p>
              Zuerst bekommen zwei Rollen eine PIN: Stadt-IT und Standortleitung. Danach kommen Ort, Gateway, Geräte und
              Zeiten. Jeder Schritt kann später nachgeholt werden.
            </p>
          </Note>
          <div>
            <Button look="main" act={{ label: 'Einrichten', icon: 'next', onPress: () => setBegun(true) }} iconAtEnd />
          </div>
        </div>
      ) : cityPin === null ? (
        <ChoosePin
          key="stadt-it"
          title="PIN für die Stadt-IT"
          explain="Die Stadt-IT richtet das Gateway ein und setzt vergessene PINs neu."
          onChosen={setCityPin}
        />
      ) : (
        <ChoosePin
          key="standortleitung"
          title="PIN für die Standortleitung"
          explain="Die Standortleitung sieht jeden Tag nach, ob das Terminal bereit ist."
          refused={refused}
          onChosen={send}
        />
      )}
    </StaffFrame>
  );
}
