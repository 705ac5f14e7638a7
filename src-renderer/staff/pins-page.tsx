import { type ReactNode, useState } from 'react';
import { Button, Note } from '#renderer/ui';
import type { StaffRole } from '#shared/bridge';
import { ChoosePin } from './choose-pin.tsx';
import { type LockState, orNull, type StaffClient } from './staff-client.ts';
import { pinProblemSentences, roleNames } from './texts.ts';

type Role = StaffRole | 'helper';
const ROLES: readonly Role[] = ['standortleitung', 'stadt-it', 'helper'];

/** PINs set anew. Who may set whose is the machine's decision; this page says beforehand what it will answer. */
export function PinsPage(props: {
  readonly client: Pick<StaffClient, 'call'>;
  readonly role: StaffRole;
  readonly doors: LockState['doors'];
  readonly onChanged: () => Promise<void>;
}): ReactNode {
  const { client, role, doors } = props;
  const [setting, setSetting] = useState<Role | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [done, setDone] = useState<Role | null>(null);
  const send = (whose: Role, pin: string) =>
    void orNull(client.call.setPin({ role: whose, pin })).then(async (answer) => {
      if (answer?.outcome === 'set') {
        setSetting(null);
        setRefused(null);
        setDone(whose);
        return props.onChanged();
      }
      setRefused(
        answer === null
          ? 'Das Gerät antwortet nicht. Bitte noch einmal.'
          : answer.outcome === 'not-good'
            ? pinProblemSentences[answer.problem]
            : 'In Ihrer Rolle können Sie diese PIN nicht setzen.',
      );
    });
  if (setting !== null)
    return (
      <>
        <ChoosePin
          title={`Neue PIN: ${roleNames[setting]}`}
          explain="Die alte PIN gilt dann nicht mehr, und falsche Versuche sind vergessen."
          refused={refused}
          onChosen={(pin) => send(setting, pin)}
        />
        <div>
          <Button look="second" act={{ label: 'Abbrechen', onPress: () => setSetting(null) }} />
        </div>
      </>
    );
  return (
    <>
      <h1>PINs</h1>
      {done === null ? null : (
        <Note tone="leaf" icon="check">
          <p role="status">{`Neue PIN gesetzt: ${roleNames[done]}.`}</p>
        </Note>
      )}
      <ul className="staff-rows">
        {ROLES.map((whose) => {
          const door = whose === 'helper' ? null : doors[whose];
          const may = role === 'stadt-it' || whose !== 'stadt-it' || door?.door === 'shut';
          return (
            <li key={whose} className="staff-row">
              <div className="staff-row-text">
                <b>{roleNames[whose]}</b>
                <span className="small quiet">{door === null ? HELPER : doorSentence(door)}</span>
              </div>
              {may ? (
                <Button look="small" act={{ label: 'Neue PIN setzen', onPress: () => setSetting(whose) }} />
              ) : (
                <span className="small quiet">Das kann nur die Stadt-IT</span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

const HELPER = 'Damit öffnen Helferinnen und Helfer ihre Karten am Terminal.';

function doorSentence(door: LockState['doors'][StaffRole]): string {
  switch (door.door) {
    case 'not-set':
      return 'noch keine PIN';
    case 'open':
      return 'PIN gesetzt';
    case 'waiting':
      return 'wartet nach falschen Versuchen';
    case 'shut':
      return 'gesperrt nach 15 falschen Versuchen';
  }
}
