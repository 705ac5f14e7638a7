import { type ReactNode, useState } from 'react';
import { Button, ErrorNote, LineField, Note, Tag } from '#renderer/ui';
import type { StaffOutboxItem, StaffRole } from '#shared/bridge';
import { FolderChoice } from './folder-choice.tsx';
import { exportSentence, itemReason, itemStates, purgeSentence } from './outbox-texts.ts';
import { ageOf } from './overview.ts';
import { orNull, type StaffClient } from './staff-client.ts';
import { whenOf } from './times.ts';

/** One item: age, size, state and reason in words, and what may be done about it in this role. */
export function OutboxRow(props: {
  readonly client: Pick<StaffClient, 'call'>;
  readonly role: StaffRole;
  readonly item: StaffOutboxItem;
  readonly now: string;
  readonly onChanged: () => Promise<void>;
}): ReactNode {
  const { client, item, now, onChanged, role } = props;
  const [doing, setDoing] = useState<'export' | 'purge' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const finish = async (sentence: string) => {
    setDoing(null);
    setSaid(sentence);
    await onChanged();
  };
  const stuck = item.state === 'blocked' || item.state === 'set-aside';
  return (
    <li
      className={`staff-row staff-item ${stuck || item.alarm === 'week' || item.alarm === 'decide' ? 'staff-row-bad' : ''}`}
    >
      <div className="staff-row-text">
        <b>{`${item.id.slice(0, 8)} · ${itemStates[item.state]}`}</b>
        <span>{itemReason(item)}</span>
        <span className="small quiet">
          {`verschlossen ${whenOf(item.sealedAt, now)} · Alter ${ageOf(item.sealedAt, now)} · ${sizeOf(item.bytes)}`}
        </span>
        {item.exportedAt === null ? null : (
          <span className="small quiet">{`auf einen Stick kopiert ${whenOf(item.exportedAt, now)}`}</span>
        )}
        {item.alarm === 'none' ? null : <Tag tone="silk" icon="warn" label={ALARMS[item.alarm]} />}
      </div>
      <div className="staff-buttons">
        {stuck ? (
          <Button
            look="small"
            act={{
              label: 'Wieder einreihen',
              icon: 'turn',
              onPress: () => void orNull(client.call.requeue({ id: item.id })).then(() => finish('Wieder eingereiht.')),
            }}
          />
        ) : null}
        {role === 'stadt-it' && item.state !== 'at-gateway' ? (
          <Button look="small" act={{ label: 'Auf Stick kopieren', icon: 'usb', onPress: () => setDoing('export') }} />
        ) : null}
        {role === 'stadt-it' && item.purge !== 'too-early' ? (
          <Button look="small" act={{ label: 'Endgültig löschen', icon: 'x', onPress: () => setDoing('purge') }} />
        ) : null}
      </div>
      {said === null ? null : <p role="status">{said}</p>}
      {doing === 'export' ? (
        <FolderChoice
          client={client}
          label="Hierhin kopieren"
          onCancel={() => setDoing(null)}
          onChoose={(folder) =>
            void orNull(client.call.exportItem({ id: item.id, folder })).then((answer) =>
              finish(exportSentence(answer)),
            )
          }
        />
      ) : null}
      {doing === 'purge' ? (
        <Purge
          id={item.id}
          exported={item.exportedAt !== null}
          onCancel={() => setDoing(null)}
          onPurge={async (confirmation) => {
            const answer = await orNull(client.call.purgeItem({ id: item.id, confirmation }));
            if (answer?.outcome === 'purged') await onChanged();
            return answer?.outcome === 'purged' ? null : purgeSentence(answer?.outcome ?? null);
          }}
        />
      ) : null}
    </li>
  );
}

const ALARMS = {
  day: 'älter als ein Tag',
  week: 'älter als sieben Tage',
  decide: 'älter als 60 Tage: bitte entscheiden',
} as const;

function sizeOf(bytes: number | null): string {
  if (bytes === null) return 'Größe nicht bekannt';
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

function Purge(props: {
  readonly id: string;
  readonly exported: boolean;
  readonly onCancel: () => void;
  readonly onPurge: (confirmation: string) => Promise<string | null>;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  return (
    <section className="card staff-folder">
      {props.exported ? (
        <Note tone="madder" icon="warn">
          <p>
            Danach ist die Sendung auf diesem Gerät für immer fort. Beim Amt ist sie nicht angekommen. Es bleibt nur die
            verschlossene Kopie auf dem Stick.
          </p>
        </Note>
      ) : (
        <ErrorNote id="purge-first" text="Erst auf einen Stick kopieren, dann löschen." />
      )}
      <LineField
        label={`Zum Bestätigen die ersten acht Zeichen tippen: ${props.id.slice(0, 8)}`}
        value={typed}
        error={problem}
        onChange={setTyped}
      />
      <div className="staff-buttons">
        <Button look="small" act={{ label: 'Abbrechen', onPress: props.onCancel }} />
        <Button
          look="stop"
          act={{
            label: 'Endgültig löschen',
            onPress: () => void props.onPurge(typed).then((sentence) => setProblem(sentence ?? undefined)),
          }}
        />
      </div>
    </section>
  );
}
