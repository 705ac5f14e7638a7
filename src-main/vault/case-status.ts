import type { citizenContract, Implementation } from '#shared/bridge';
import type { CaseReport, GatewayPort } from './gateway-port.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { PinLock } from './pin-lock.ts';

type CaseStatus = Implementation<typeof citizenContract>['caseStatus'];

/**
 * What is known of a case, here and at the gateway. A wrong PIN and an unknown Vorgangsnummer get the same answer; both
 * count as a wrong try.
 */
export function createCaseStatus(ports: {
  readonly ledger: Ledger;
  readonly gateway: GatewayPort;
  readonly lock: PinLock;
}): CaseStatus {
  const { ledger, gateway, lock } = ports;
  return async (names) => {
    const secondsLeft = lock.secondsLeft(names.caseHash);
    if (secondsLeft > 0) return { outcome: 'locked', retryAfterSeconds: secondsLeft };
    const known = ledger.find(names.caseHash);
    // What staff purged does not lie here any more: nobody may be told that it still waits.
    const here = known?.pinHash === names.pinHash && known.discardedAt === null ? known : null;
    const there = await gateway.caseStatus(names).catch(() => ({ outcome: 'failed' as const }));
    const gatewayReached = there.outcome !== 'failed';
    if (here !== null || there.outcome === 'found') {
      lock.succeeded(names.caseHash);
      return { outcome: 'found', ...describe(here, there), gatewayReached };
    }
    if (there.outcome === 'locked') return { outcome: 'locked', retryAfterSeconds: there.retryAfterSeconds };
    // Without the gateway an unknown case may be perfectly right: it was saved at another terminal.
    if (known !== null || gatewayReached) lock.failed(names.caseHash);
    return { outcome: 'unknown', gatewayReached };
  };
}

type There = { outcome: string } | Extract<CaseReport, { outcome: 'found' }>;

function describe(here: LedgerEntry | null, there: There) {
  const found = 'events' in there ? there : null;
  const destinations = [here?.destinationId ?? null, ...(found?.destinationIds ?? [])];
  return {
    destinationIds: [...new Set(destinations.filter((id) => id !== null))],
    savedHereAt: here?.savedAt ?? null,
    signatureRequired: here?.signatureRequired ?? found?.signatureRequired ?? false,
    tags: here?.tags ?? [],
    events: [...new Set([...(here?.receipts ?? []), ...(found?.events ?? [])])],
  };
}
