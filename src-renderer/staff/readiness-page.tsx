import type { ReactNode } from 'react';
import { Button, Note } from '#renderer/ui';
import { timeInBerlin } from '#shared/basics';
import { CheckCard } from './check-card.tsx';
import { HelpCall } from './help-call.tsx';
import { ageOf, headline, worstFirst } from './overview.ts';
import { type Readiness, type ReadinessClient, useReadiness } from './use-readiness.ts';

const HOSTS = { electron: 'Electron', chromium: 'Chromium' } as const;
const PROFILES = { demo: 'Vorführung', release: 'Betrieb' } as const;

/** Is the terminal ready, does something wait, does somebody need help: one look, trouble first. No case is shown here. */
export function ReadinessPage(props: {
  readonly client: ReadinessClient;
  /** Leads to the set-up while nothing is set up. */
  readonly onSetUp?: () => void;
  /** Leads to the questions for the Rechtsamt. */
  readonly onLegal?: () => void;
}): ReactNode {
  const { client, onLegal } = props;
  const { readiness, silent, lookAgain } = useReadiness(client);
  const afterwards = (work: Promise<null>) => void work.catch(() => null).then(lookAgain);
  const notSetUp = readiness?.checks.some(({ message }) => message === 'site.none') === true;
  return (
    <>
      {readiness !== null && readiness.humanCalls > 0 ? (
        <HelpCall
          waiting={
            readiness.humanCallSince === null ? null : { since: readiness.humanCallSince, now: readiness.checkedAt }
          }
          onCome={() => afterwards(client.call.answerHumanCall(null))}
        />
      ) : null}
      {silent ? (
        <Note tone="madder" icon="warn">
          <p role="alert">Das Gerät antwortet nicht. Was hier steht, ist nicht der neueste Stand.</p>
        </Note>
      ) : null}
      {notSetUp && props.onSetUp !== undefined ? (
        <div className="staff-call staff-call-quiet">
          <h2>Noch nicht eingerichtet</h2>
          <Button look="second" act={{ label: 'Einrichten', onPress: props.onSetUp }} />
        </div>
      ) : null}
      {readiness === null ? (
        <h1>Wird geprüft …</h1>
      ) : (
        <>
          <div className="staff-headline">
            <h1>{headline(readiness.checks)}</h1>
            <Button
              look="small"
              act={{ label: 'Jetzt senden', icon: 'sync', onPress: () => afterwards(client.call.sendNow(null)) }}
            />
          </div>
          <Outbox readiness={readiness} />
          <ul className="staff-checks" aria-label="Prüfungen">
            {worstFirst(readiness.checks).map((check) => (
              <CheckCard
                key={check.key}
                check={check}
                now={readiness.checkedAt}
                open={
                  check.key === 'legal-points' && onLegal !== undefined
                    ? { label: 'Ansehen', onPress: onLegal }
                    : undefined
                }
              />
            ))}
          </ul>
          <p className="small quiet">
            <span>{`Version ${readiness.version} · ${PROFILES[readiness.profile]} · ${HOSTS[readiness.host]}`}</span>{' '}
            <span>{`Geprüft um ${timeInBerlin(Date.parse(readiness.checkedAt))} Uhr`}</span>
          </p>
        </>
      )}
    </>
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
