import type { ReactNode } from 'react';
import { Button, Note } from '#renderer/ui';
import type { Client, staffContract } from '#shared/bridge';
import { CheckCard } from './check-card.tsx';
import { ageOf, headline, worstFirst } from './overview.ts';
import { type Readiness, useReadiness } from './use-readiness.ts';
import './staff.css';

const HOSTS = { electron: 'Electron', chromium: 'Chromium' } as const;
const PROFILES = { demo: 'Vorführung', release: 'Betrieb' } as const;

/** Is the terminal ready, does something wait, does somebody need help: one look, trouble first. No case is shown here. */
export function ReadinessPage({ client }: { readonly client: Client<typeof staffContract> }): ReactNode {
  const { readiness, silent, lookAgain } = useReadiness(client);
  const afterwards = (work: Promise<null>) => void work.catch(() => null).then(lookAgain);
  return (
    <div className="staff">
      <header className="staff-top">
        <b>Ersthilfe-Terminal – Haus</b>
        {readiness === null ? null : (
          <small>{`Version ${readiness.version} · ${PROFILES[readiness.profile]} · ${HOSTS[readiness.host]}`}</small>
        )}
      </header>
      <main className="staff-stage">
        {readiness !== null && readiness.humanCalls > 0 ? (
          <HelpCall readiness={readiness} onCome={() => afterwards(client.call.answerHumanCall(null))} />
        ) : null}
        {silent ? (
          <Note tone="madder" icon="warn">
            <p role="alert">Das Gerät antwortet nicht. Was hier steht, ist nicht der neueste Stand.</p>
          </Note>
        ) : null}
        {readiness === null ? (
          <h1>Wird geprüft …</h1>
        ) : (
          <>
            <h1>{headline(readiness.checks)}</h1>
            <Outbox readiness={readiness} />
            <ul className="staff-checks" aria-label="Prüfungen">
              {worstFirst(readiness.checks).map((check) => (
                <CheckCard key={check.key} check={check} />
              ))}
            </ul>
            <p className="small quiet">Geprüft um {timeOf(readiness.checkedAt)} Uhr</p>
          </>
        )}
      </main>
      <nav className="staff-acts">
        <Button
          look="main"
          act={{ label: 'Jetzt senden', icon: 'sync', onPress: () => afterwards(client.call.sendNow(null)) }}
        />
      </nav>
    </div>
  );
}

function HelpCall({ readiness, onCome }: { readonly readiness: Readiness; readonly onCome: () => void }): ReactNode {
  const { humanCallSince: since, checkedAt } = readiness;
  return (
    <div className="staff-call" role="alert">
      <div>
        <h2>Jemand braucht Hilfe</h2>
        {since === null ? null : <p>{`seit ${timeOf(since)} Uhr (${waitingFor(since, checkedAt)})`}</p>}
      </div>
      <Button look="main" act={{ label: 'Ich komme', onPress: onCome }} />
    </div>
  );
}

function Outbox({ readiness }: { readonly readiness: Readiness }): ReactNode {
  const { waiting, sending, blocked, setAside, oldest } = readiness.outbox;
  const facts = [
    ['wartet', waiting],
    ['wird gesendet', sending],
    ['gesperrt', blocked],
    ['beiseitegelegt', setAside],
    ['ältester Vorgang', ageOf(oldest, readiness.checkedAt)],
  ] as const;
  return (
    <dl className="staff-outbox" aria-label="Ausgang">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function timeOf(instant: string): string {
  const format = new Intl.DateTimeFormat('de', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });
  return format.format(new Date(instant));
}

function waitingFor(since: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(since)) / 60_000);
  if (minutes < 1) return 'gerade eben';
  return minutes === 1 ? 'wartet 1 Minute' : `wartet ${minutes} Minuten`;
}
