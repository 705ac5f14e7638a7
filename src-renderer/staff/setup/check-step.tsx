import { type ReactNode, useState } from 'react';
import { Button, Note } from '#renderer/ui';
import { FolderChoice } from '../folder-choice.tsx';
import { exportSentence } from '../outbox-texts.ts';
import { orNull } from '../staff-client.ts';
import { whenOf } from '../times.ts';
import type { StepProps } from './step-props.ts';
import { STEPS, type Step, stepNames } from './steps.ts';

/** All steps with their state, and what becomes of them: a signed file, on this machine and on a stick. */
export function CheckStep(
  props: StepProps & { readonly now: string; readonly onStep: (step: Step) => void },
): ReactNode {
  const { client, setup } = props;
  const [choosing, setChoosing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <div className="staff-two staff-two-top">
      <ul className="staff-rows staff-rows-two">
        {STEPS.filter((step) => step !== 'check').map((step) => {
          const state = setup.steps[step];
          return (
            <li key={step} className="staff-row staff-row-low">
              <div className="staff-row-text">
                <b>{stepNames[step]}</b>
                <span className="quiet">
                  {state === 'done' ? 'erledigt' : state === 'later' ? 'später' : 'noch nicht angesehen'}
                </span>
              </div>
              <Button look="small" act={{ label: 'Ändern', onPress: () => props.onStep(step) }} />
            </li>
          );
        })}
      </ul>
      <div className="staff-column">
        {setup.settings.site === null ? (
          <Note tone="silk" icon="warn">
            <p>Der Ort fehlt noch. Ohne ihn gibt es keine Standort-Datei.</p>
          </Note>
        ) : (
          <section className="card">
            <h2>{setup.settings.site.name}</h2>
            <p>{setup.settings.site.address}</p>
          </section>
        )}
        {setup.savedAt === null ? null : (
          <Note tone="leaf" icon="check">
            <p role="status">
              {`Standort-Datei unterschrieben ${whenOf(setup.savedAt, props.now)}.`}
              {setup.waitsForRestart ? ' Sie gilt nach dem nächsten Start des Terminals.' : ''}
            </p>
          </Note>
        )}
        <Note tone="bare" icon="lock">
          <p>
            {`Die Datei ist von diesem Terminal unterschrieben (Zeichen ${setup.signer}). Am nächsten Terminal vergleichen Sie diese acht Zeichen. Einmal-Codes und PINs stehen nie darin.`}
          </p>
        </Note>
        {said === null ? null : <p role="status">{said}</p>}
        {choosing ? (
          <FolderChoice
            client={client}
            label="Hierhin kopieren"
            onCancel={() => setChoosing(false)}
            onChoose={(folder) =>
              void orNull(client.call.exportSite({ folder })).then(async (answer) => {
                setChoosing(false);
                setSaid(answer?.outcome === 'written' ? `Kopiert: ${answer.file}` : exportSentence(answer));
                await props.onKept();
              })
            }
          />
        ) : setup.settings.site === null ? null : (
          <div>
            <Button
              look="small"
              act={{ label: 'Unterschreiben und auf Stick kopieren', icon: 'usb', onPress: () => setChoosing(true) }}
            />
          </div>
        )}
      </div>
    </div>
  );
}
