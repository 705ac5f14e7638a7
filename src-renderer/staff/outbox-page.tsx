import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button, Note } from '#renderer/ui';
import type { StaffRole } from '#shared/bridge';
import { OutboxRow } from './outbox-row.tsx';
import { orNull, type StaffClient } from './staff-client.ts';

const LOOK_AGAIN = 5_000;
export type Outbox = Awaited<ReturnType<StaffClient['call']['outbox']>>;

/** Everything that is not at the office yet, one row each. No row names a person, and nobody here can open one. */
export function OutboxPage(props: { readonly client: Pick<StaffClient, 'call'>; readonly role: StaffRole }): ReactNode {
  const { client, role } = props;
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  const look = useCallback(async () => {
    const next = await orNull(client.call.outbox(null));
    if (next !== null) setOutbox(next);
  }, [client]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [look]);
  if (outbox === null) return <h1>Wird gelesen …</h1>;
  const waiting = outbox.items.filter(({ state }) => state !== 'at-gateway').length;
  return (
    <>
      <div className="staff-headline">
        <h1>{headlineOf(outbox, waiting)}</h1>
        <Button
          look="small"
          act={{
            label: 'Jetzt senden',
            icon: 'sync',
            onPress: () => void orNull(client.call.sendNow(null)).then(look),
          }}
        />
      </div>
      {outbox.reported ? null : (
        <Note tone="silk" icon="q">
          <p>Die Ablage hat seit dem Start noch nichts gemeldet. Diese Liste kann unvollständig sein.</p>
        </Note>
      )}
      <p className="quiet">Alles hier ist verschlossen. Nur das Amt kann es öffnen. Nichts verschwindet von selbst.</p>
      <ul className="staff-rows" aria-label="Ausgang">
        {outbox.items.map((item) => (
          <OutboxRow key={item.id} client={client} role={role} item={item} now={outbox.checkedAt} onChanged={look} />
        ))}
      </ul>
    </>
  );
}

function headlineOf({ items }: Outbox, waiting: number): string {
  const stuck = items.filter(({ state }) => state === 'blocked' || state === 'set-aside').length;
  if (stuck > 0) return stuck === 1 ? 'Eine Sendung kommt nicht weiter' : `${stuck} Sendungen kommen nicht weiter`;
  if (waiting > 0) return waiting === 1 ? 'Eine Sendung wartet' : `${waiting} Sendungen warten`;
  return items.length === 0 ? 'Der Ausgang ist leer' : 'Alles ist übertragen';
}
