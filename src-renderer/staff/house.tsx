import { type ReactNode, useState } from 'react';
import type { StaffRole } from '#shared/bridge';
import { HelpCall } from './help-call.tsx';
import { LegalActs, LegalPage } from './legal-page.tsx';
import { OutboxPage } from './outbox-page.tsx';
import { PinsPage } from './pins-page.tsx';
import { ReadinessActs } from './readiness-acts.tsx';
import { ReadinessPage } from './readiness-page.tsx';
import { SetupPage } from './setup/setup-page.tsx';
import { type LockState, orNull, type StaffClient } from './staff-client.ts';
import { StaffFrame } from './staff-frame.tsx';

const PAGES = [
  ['readiness', 'Bereitschaft'],
  ['outbox', 'Ausgang'],
  ['setup', 'Einrichtung'],
  ['pins', 'PINs'],
] as const;
/** `legal` is a page behind *Bereitschaft*, not one beside it. */
type Page = (typeof PAGES)[number][0] | 'legal';

/** Somebody of the house is signed in: four pages. The set-up opens first where nothing has been set up. */
export function House(props: {
  readonly client: StaffClient;
  readonly site: string;
  readonly role: StaffRole;
  readonly doors: LockState['doors'];
  readonly humanCalls: number;
  readonly onLock: () => void;
  readonly onChanged: () => Promise<void>;
}): ReactNode {
  const { client, role } = props;
  const [page, setPage] = useState<Page>('readiness');
  const frame = {
    site: props.site,
    role,
    onLock: props.onLock,
    // The readiness page shows it itself, with its own look at the machine.
    call:
      props.humanCalls > 0 && page !== 'readiness' ? (
        <HelpCall onCome={() => void orNull(client.call.answerHumanCall(null)).then(props.onChanged)} />
      ) : null,
    pages: (
      <nav className="staff-pages" aria-label="Seiten">
        {PAGES.map(([key, name]) => (
          <button
            key={key}
            type="button"
            aria-current={key === (page === 'legal' ? 'readiness' : page) ? 'page' : undefined}
            onClick={() => setPage(key)}
          >
            {name}
          </button>
        ))}
      </nav>
    ),
  };
  switch (page) {
    case 'readiness':
      return (
        <StaffFrame {...frame} acts={<ReadinessActs client={client} site={props.site} />}>
          <ReadinessPage client={client} onSetUp={() => setPage('setup')} onLegal={() => setPage('legal')} />
        </StaffFrame>
      );
    case 'legal':
      return (
        <StaffFrame {...frame} acts={<LegalActs client={client} onBack={() => setPage('readiness')} />}>
          <LegalPage client={client} />
        </StaffFrame>
      );
    case 'outbox':
      return (
        <StaffFrame {...frame}>
          <OutboxPage client={client} role={role} />
        </StaffFrame>
      );
    case 'setup':
      return <SetupPage client={client} role={role} frame={frame} onDone={() => setPage('readiness')} />;
    case 'pins':
      return (
        <StaffFrame {...frame}>
          <PinsPage client={client} role={role} doors={props.doors} onChanged={props.onChanged} />
        </StaffFrame>
      );
  }
}
