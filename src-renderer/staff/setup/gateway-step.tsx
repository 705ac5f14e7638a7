import { type ReactNode, useState } from 'react';
import { Button, ErrorNote, LineField, Note } from '#renderer/ui';
import { orNull, type StaffClient } from '../staff-client.ts';
import type { StepProps } from './step-props.ts';

type Outcome = Awaited<ReturnType<StaffClient['call']['tryGateway']>>['outcome'];

const SENTENCES: Readonly<Record<Exclude<Outcome, 'done'> | 'silent', string>> = {
  'not-an-address': 'Das ist keine Adresse. Sie beginnt mit https:// und hat keine Leerzeichen.',
  unreachable: 'Unter dieser Adresse antwortet niemand. Stimmt die Adresse, ist das Netz da? Der Code ist noch gültig.',
  implausible:
    'Dort antwortet etwas, das nicht das Gateway ist, zum Beispiel eine Anmeldeseite. Der Code ist noch gültig.',
  'foreign-list':
    'Dort antwortet ein Gateway, aber seine Liste der Ämter ist nicht von der Stadt unterschrieben, die dieses Gerät kennt. Der Code ist noch gültig.',
  refused: 'Der Code ist falsch oder wurde schon benutzt. Das Gateway nimmt jeden Code nur einmal.',
  silent: 'Das Gerät antwortet nicht, oder Ihre Rolle darf das nicht. Bitte noch einmal.',
};

/** Address and one-time code: tried at once, and only what worked is kept. */
export function GatewayStep({ client, role, setup, onKept }: StepProps): ReactNode {
  const [url, setUrl] = useState(setup.settings.gatewayUrl ?? '');
  const [code, setCode] = useState('');
  const [outcome, setOutcome] = useState<Outcome | 'silent' | 'asking' | null>(null);
  const ask = () => {
    setOutcome('asking');
    void orNull(client.call.tryGateway({ url, code })).then(async (answer) => {
      setOutcome(answer?.outcome ?? 'silent');
      if (answer?.outcome !== 'done') return;
      setCode('');
      await onKept();
    });
  };
  const now = setup.gatewayNow ?? 'das Gateway der Vorführung auf diesem Gerät';
  return (
    <div className="staff-two staff-two-top">
      <div className="staff-column staff-form">
        {role === 'stadt-it' ? (
          <>
            <LineField
              label="Adresse des Gateways"
              value={url}
              hint="Sie steht im Schreiben der Stadt-IT."
              onChange={setUrl}
            />
            <LineField label="Einmal-Code" value={code} hint="16 Zeichen, gilt für ein Terminal." onChange={setCode} />
            {outcome === null || outcome === 'asking' || outcome === 'done' ? null : (
              <ErrorNote id="gateway-problem" text={SENTENCES[outcome]} />
            )}
            <div>
              <Button
                look="second"
                act={{
                  label: 'Verbinden und anmelden',
                  onPress: ask,
                  ...(outcome === 'asking' ? { waiting: { sentence: 'Wird versucht …' } } : {}),
                }}
              />
            </div>
          </>
        ) : (
          <Note tone="silk" icon="lock">
            <p>Adresse und Anmeldung des Gateways stellt die Stadt-IT ein. Sie können diesen Schritt überspringen.</p>
          </Note>
        )}
      </div>
      <div className="staff-column">
        {outcome === 'done' ? (
          <Note tone="leaf" icon="check">
            <p role="status">Angemeldet. Die neue Adresse gilt nach dem nächsten Start.</p>
          </Note>
        ) : null}
        <Note tone="velvet" icon="info">
          <p>{`Jetzt verbunden mit: ${now}.`}</p>
        </Note>
        {setup.settings.gatewayUrl === null ? null : (
          <Note tone="bare" icon="check">
            <p>{`Eingestellt: ${setup.settings.gatewayUrl}`}</p>
          </Note>
        )}
      </div>
    </div>
  );
}
