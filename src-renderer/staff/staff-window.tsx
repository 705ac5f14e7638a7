import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { FirstStart } from './first-start.tsx';
import { House } from './house.tsx';
import { PinPage } from './pin-page.tsx';
import { orNull, type StaffClient, tellingLock } from './staff-client.ts';
import { StaffFrame } from './staff-frame.tsx';
import { useLockState } from './use-lock-state.ts';
import { useTouch } from './use-touch.ts';
import './staff.css';

/** The window of the house: locked until somebody knows a PIN, and locked again by itself. */
export function StaffWindow({ client: bare }: { readonly client: StaffClient }): ReactNode {
  const { state, silent, look } = useLockState(bare);
  const onLocked = useRef(look);
  useEffect(() => {
    onLocked.current = look;
  }, [look]);
  const client = useMemo(() => tellingLock(bare, () => void onLocked.current()), [bare]);
  useTouch(client, state?.phase === 'open');

  if (state === null)
    return (
      <StaffFrame site="">
        <h1>{silent ? 'Das Gerät antwortet nicht' : 'Verbindung zum Gerät …'}</h1>
      </StaffFrame>
    );
  if (state.phase === 'first-start') return <FirstStart client={client} state={state} onChanged={look} />;
  if (state.phase === 'locked' || state.role === null)
    return <PinPage client={client} state={state} onChanged={look} />;
  return (
    <House
      client={client}
      site={state.site}
      role={state.role}
      doors={state.doors}
      humanCalls={state.humanCalls}
      onLock={() => void orNull(client.call.lock(null)).then(look)}
      onChanged={look}
    />
  );
}
