import type { citizenContract, Implementation } from '#shared/bridge';
import type { CaseNames, GatewayPort } from './gateway-port.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { PinLock } from './pin-lock.ts';

type Citizen = Implementation<typeof citizenContract>;
const NO_ANSWER = { outcome: 'failed' as const };

/**
 * Reminders of a case, shown and taken back. The same lock as for the state of a case: a wrong PIN counts there and here
 * together. Only what is sealed to the reminder service is ever taken out of the outbox; an application cannot be.
 */
export function createReminderAccess(ports: {
  readonly ledger: Ledger;
  readonly gateway: Pick<GatewayPort, 'reminderStatus' | 'revokeReminders'>;
  readonly lock: PinLock;
  /** Both sealed copies on this machine go, for good. */
  readonly discard: (envelopeId: string) => Promise<unknown>;
  /** Id of the reminder service's destination; null where the content names none. */
  readonly service: () => string | null;
}): Pick<Citizen, 'reminderStatus' | 'revokeReminders'> {
  const { ledger, gateway, lock } = ports;

  /** What this terminal itself had of the case, for whoever has the right PIN. */
  const knownHere = (names: CaseNames): LedgerEntry | null => {
    const entry = ledger.find(names.caseHash);
    return entry?.pinHash === names.pinHash && entry.destinationId === ports.service() ? entry : null;
  };
  const locked = ({ caseHash }: CaseNames) => {
    const retryAfterSeconds = lock.secondsLeft(caseHash);
    return retryAfterSeconds > 0 ? { outcome: 'locked' as const, retryAfterSeconds } : null;
  };
  const wrong = ({ caseHash }: CaseNames) => {
    lock.failed(caseHash);
    return { outcome: 'unknown' as const };
  };
  /** Also without the gateway a wrong PIN counts where this terminal knows the right one. */
  const silent = (names: CaseNames) => {
    const known = ledger.find(names.caseHash);
    return known !== null && known.pinHash !== names.pinHash ? wrong(names) : { outcome: 'no-answer' as const };
  };
  const revokeThere = (names: CaseNames) => gateway.revokeReminders(names).catch(() => NO_ANSWER);

  return {
    reminderStatus: async (names) => {
      const wait = locked(names);
      if (wait !== null) return wait;
      const there = await gateway.reminderStatus(names).catch(() => NO_ANSWER);
      if (there.outcome === 'failed') return silent(names);
      if (there.outcome === 'locked') return { outcome: 'locked', retryAfterSeconds: there.retryAfterSeconds };
      if (there.outcome === 'found') {
        lock.succeeded(names.caseHash);
        return { outcome: 'found', reminders: there.reminders };
      }
      // The right PIN, and the service has nothing: not arrived yet, or deleted.
      return knownHere(names) === null ? wrong(names) : { outcome: 'found', reminders: [] };
    },

    revokeReminders: async (names) => {
      const wait = locked(names);
      if (wait !== null) return wait;
      const here = knownHere(names);
      const lies = here !== null && !ledger.isFinished(here.envelopeId);
      if (lies && neverLeft(ledger, here)) {
        await ports.discard(here.envelopeId);
        // Announced in the same moment: then it may be on its way, and only the gateway can tell.
        if (neverLeft(ledger, here)) return { outcome: 'revoked', deleted: 1 };
      }
      const there = await revokeThere(names);
      if (there.outcome === 'failed') return silent(names);
      if (there.outcome === 'locked') return { outcome: 'locked', retryAfterSeconds: there.retryAfterSeconds };
      if (there.outcome === 'unknown' && here === null) return wrong(names);
      if (there.outcome === 'revoked') lock.succeeded(names.caseHash);
      const deleted = there.outcome === 'revoked' ? there.deleted : 0;
      if (!lies) return { outcome: 'revoked', deleted };
      // The copy that still waited here must not bring it back; what it sent until this moment is deleted as well.
      await ports.discard(here.envelopeId);
      const again = await revokeThere(names);
      if (again.outcome === 'revoked') return { outcome: 'revoked', deleted: deleted + again.deleted };
      // Gone there, or never known there although announced: only the first is proved.
      return again.outcome === 'unknown' && there.outcome === 'revoked'
        ? { outcome: 'revoked', deleted }
        : { outcome: 'no-answer' };
    },
  };
}

/** No call has told the gateway of this envelope: without a submission's id nothing is sent (`deliver.ts`). */
function neverLeft(ledger: Ledger, { envelopeId }: LedgerEntry): boolean {
  return ledger.get(envelopeId)?.submissionId === null;
}
