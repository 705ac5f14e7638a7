import type { ReactNode } from 'react';
import { Icon } from '#renderer/ui';
import type { StaffRole } from '#shared/bridge';
import { roleNames } from './texts.ts';

/** Header in ink, stage, acts: the same on every page of the house, and unlike any screen for visitors. */
export function StaffFrame(props: {
  readonly site: string;
  readonly role?: StaffRole | null;
  readonly part?: string;
  /** Pages of the house, and which one is open. */
  readonly pages?: ReactNode;
  readonly onLock?: () => void;
  readonly acts?: ReactNode;
  /** Somebody needs help: stands above whatever is being done. */
  readonly call?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { site, role, onLock } = props;
  return (
    <div className="staff">
      <header className="staff-top">
        <div>
          <b>{`Ersthilfe-Terminal – ${props.part ?? 'Personal'}`}</b>
          <small>{role === undefined || role === null ? site : `${site} · ${roleNames[role]}`}</small>
        </div>
        {onLock === undefined ? null : (
          <button type="button" className="staff-top-act" onClick={onLock}>
            <Icon name="lock" />
            Abmelden
          </button>
        )}
      </header>
      {props.pages}
      <main className="staff-stage">
        {props.call}
        {props.children}
      </main>
      {props.acts === undefined ? null : <nav className="staff-acts">{props.acts}</nav>}
    </div>
  );
}
