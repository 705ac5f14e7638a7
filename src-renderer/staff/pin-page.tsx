import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button, ChoiceList, ErrorNote, Note } from '#renderer/ui';
import { type StaffRole, staffRoleSchema } from '#shared/bridge';
import { HelpCall } from './help-call.tsx';
import { PinEntry } from './pin-entry.tsx';
import { type LockState, orNull, type StaffClient } from './staff-client.ts';
import { StaffFrame } from './staff-frame.tsx';
import { roleNames } from './texts.ts';
import { waitInWords } from './times.ts';

const ROLES = staffRoleSchema.options;

/** Signing in. Wrong tries are counted by the machine; this page shows how long its door stays shut. */
export function PinPage(props: {
  readonly client: Pick<StaffClient, 'call'>;
  readonly state: LockState;
  readonly onChanged: () => Promise<void>;
}): ReactNode {
  const { client, state, onChanged } = props;
  const [role, setRole] = useState<StaffRole>('standortleitung');
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const door = state.doors[role];
  const wait = useCountdown(door.door === 'waiting' ? door.seconds : 0, state);
  const shut = door.door === 'shut' || wait > 0;

  const enter = useCallback(() => {
    if (asking || shut || pin.length < 6) return;
    setAsking(true);
    void orNull(client.call.unlock({ role, pin })).then(async (answer) => {
      setPin('');
      setProblem(
        answer === null
          ? 'Das Gerät antwortet nicht. Bitte noch einmal.'
          : answer.outcome === 'wrong'
            ? 'Diese PIN stimmt nicht. Bitte noch einmal.'
            : answer.outcome === 'not-set'
              ? `Für ${roleNames[role]} gibt es noch keine PIN. Die andere Rolle kann sie setzen.`
              : null,
      );
      await onChanged();
      setAsking(false);
    });
  }, [asking, shut, pin, role, client, onChanged]);

  return (
    <StaffFrame
      site={state.site}
      acts={
        <Button
          look="main"
          reasonId="pin-reason"
          act={{
            label: 'Anmelden',
            onPress: enter,
            ...(asking ? { waiting: { sentence: 'Wird geprüft …' } } : {}),
            ...(shut || pin.length < 6
              ? { openReason: shut ? 'Jetzt ist kein Versuch möglich.' : 'Die PIN hat mindestens sechs Ziffern.' }
              : {}),
          }}
        />
      }
    >
      {state.humanCalls > 0 ? (
        <HelpCall onCome={() => void orNull(client.call.answerHumanCall(null)).then(onChanged)} />
      ) : null}
      <div className="staff-two">
        <div className="staff-column">
          <h1>Anmelden</h1>
          <ChoiceList
            label="Rolle"
            options={ROLES.map((key) => ({ key, label: roleNames[key] }))}
            chosen={role}
            onChoose={(key) => {
              setRole(staffRoleSchema.parse(key));
              setProblem(null);
              setPin('');
            }}
          />
          {wait > 0 ? (
            <p className="note note-silk" role="alert" id="pin-reason">
              {`Zu viele falsche Versuche. Nächster Versuch in ${waitInWords(wait)}.`}
            </p>
          ) : door.door === 'shut' ? (
            <ShutNote role={role} doors={state.doors} />
          ) : problem === null ? null : (
            <ErrorNote id="pin-reason" text={problem} />
          )}
          <Note tone="velvet" icon="lock">
            <p>
              Nach 5 falschen Versuchen wartet das Gerät 15 Sekunden, dann immer doppelt so lang. Sie sehen hier nie
              Angaben von Bürgerinnen und Bürgern.
            </p>
          </Note>
        </div>
        <PinEntry label="PIN" pin={pin} onChange={setPin} onEnter={enter} />
      </div>
    </StaffFrame>
  );
}

function ShutNote(props: { readonly role: StaffRole; readonly doors: LockState['doors'] }): ReactNode {
  const other = props.role === 'stadt-it' ? 'standortleitung' : 'stadt-it';
  const both = props.doors[other].door === 'shut' || props.doors[other].door === 'not-set';
  return (
    <Note tone="madder" icon="lock">
      <p role="alert">
        <b>{`${roleNames[props.role]} ist nach 15 falschen Versuchen gesperrt.`}</b>{' '}
        {both
          ? 'Die andere Rolle kann auch nicht helfen. Dann setzt die Verwaltung dieser Maschine alle PINs zurück: Terminal beenden, dort „npm run pins:reset“ ausführen, Terminal neu starten. Verschlossene Sendungen bleiben erhalten.'
          : `Melden Sie sich als ${roleNames[other]} an und setzen Sie unter „PINs“ eine neue.`}
      </p>
    </Note>
  );
}

/** Seconds left, counted here between two looks at the machine. `origin` changes with each look. */
function useCountdown(seconds: number, origin: object): number {
  const [left, setLeft] = useState(seconds);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new look begins a new count, also with the same number
  useEffect(() => {
    setLeft(seconds);
    if (seconds <= 0) return;
    const timer = setInterval(() => setLeft((value) => Math.max(0, value - 1)), 1000);
    return () => clearInterval(timer);
  }, [seconds, origin]);
  return left;
}
