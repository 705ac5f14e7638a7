import type { z } from 'zod';
import type { Clock } from '#shared/basics';
import type { BridgeServer, citizenContract, Implementation, vaultContract } from '#shared/bridge';
import { asSealedEnvelope } from '#shared/sealing';
import type { Timers } from '#shared/sync';
import { createCaseStatus } from './case-status.ts';
import { createDelivery } from './deliver.ts';
import type { GatewayPort } from './gateway-port.ts';
import type { Journal } from './journal.ts';
import type { Ledger } from './ledger.ts';
import { createPinLock } from './pin-lock.ts';
import { reconcile } from './reconcile.ts';
import { createReminderAccess } from './reminder-access.ts';
import { type Silence, systemTimers, watchSilence } from './silence.ts';

type Citizen = Implementation<typeof citizenContract>;
type OutboxReport = z.output<(typeof vaultContract)['methods']['report']['input']>;

export type VaultService = {
  /** The whole of the vault window's contract. */
  readonly vault: Implementation<typeof vaultContract>;
  readonly saveEnvelope: Citizen['saveEnvelope'];
  readonly caseStatus: Citizen['caseStatus'];
  readonly reminderStatus: Citizen['reminderStatus'];
  readonly revokeReminders: Citizen['revokeReminders'];
  /** Staff pressed "jetzt senden", or the network came back. */
  readonly sendNow: () => void;
  /** What the staff page shows: the vault window's last counts (null: it has not reported yet) and what could not be read. */
  readonly health: () => Promise<{
    readonly outbox: OutboxReport | null;
    readonly inJournal: number;
    readonly damaged: number;
  }>;
  /** For staff: what waits one by one, its sealed file for a stick, another try, the end of one item. */
  readonly staff: StaffOutbox;
  readonly stop: () => void;
};

export type StaffOutbox = {
  /** The vault window's last report; null: none since the start. */
  readonly items: () => OutboxReport['items'] | null;
  readonly size: (id: string) => Promise<number | null>;
  readonly sealedFile: Journal['sealedFile'];
  readonly requeue: (id: string) => void;
  /** Both copies go, for good. Durable on this side when it resolves; the vault window follows, at the latest at its next start. */
  readonly discard: (id: string) => Promise<'done' | 'gone'>;
};

export type VaultServiceOptions = {
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly gateway: GatewayPort;
  readonly clock: Clock;
  /** Events to the vault window. */
  readonly emit: BridgeServer<typeof vaultContract>['emit'];
  /** The vault window has been silent for a minute: restart it, alarm staff. */
  readonly onVaultSilent: (silence: Silence) => void;
  /** Delivery of a case moved on; the citizen window may be looking at it. */
  readonly onCaseChanged?: (caseHash: string) => void;
  /** Id of the reminder service's destination; null where the content names none. */
  readonly reminderService?: () => string | null;
  readonly timers?: Timers;
};

/** The machine's half of the vault: what both windows may ask of journal, ledger and gateway. Resolves when the disk is in order. */
export async function createVaultService(options: VaultServiceOptions): Promise<VaultService> {
  const { journal, ledger, gateway, clock, emit } = options;
  const now = () => new Date(clock.instant()).toISOString();
  const watch = watchSilence(options.timers ?? systemTimers, options.onVaultSilent);
  const { forget, ...delivery } = createDelivery({
    journal,
    ledger,
    gateway,
    now,
    onCaseChanged: options.onCaseChanged ?? (() => undefined),
  });
  let outbox: OutboxReport | null = null;
  const lock = createPinLock(clock);
  const discard: StaffOutbox['discard'] = async (id) => {
    const entry = ledger.get(id);
    if (entry === null || ledger.isFinished(id)) return 'gone';
    await ledger.update(id, { discardedAt: now() });
    await journal.remove(id);
    forget(id);
    emit('discard', { id });
    if (outbox !== null) outbox = { ...outbox, items: outbox.items.filter((item) => item.id !== id) };
    return 'done';
  };
  await tidyUp(journal, ledger);
  // The host opens the vault window now: one that never says anything is silent as well.
  watch.alive();

  return {
    vault: {
      ...delivery,
      hello: async () => {
        watch.alive();
        const ids = await journal.list();
        return { now: now(), journal: ids.filter((id) => !ledger.isFinished(id)) };
      },
      readJournal: async ({ id }) => ({ envelope: (await journal.read(id))?.envelope ?? null }),
      confirmStored: async ({ id }) => {
        watch.confirmed(id);
        return null;
      },
      reconcile: async ({ stored }) => {
        const { missingInVault, finished, leftInJournal } = reconcile(await journal.list(), stored, ledger);
        for (const id of stored) watch.confirmed(id);
        for (const id of leftInJournal) {
          await journal.remove(id);
          forget(id);
        }
        return { missingInVault, finished };
      },
      probe: () => gateway.probe().catch(() => ({ state: 'offline' as const })),
      report: async (counts) => {
        outbox = counts;
        return null;
      },
      alive: async () => {
        watch.alive();
        return null;
      },
    },
    saveEnvelope: async (input) => {
      const envelope = asSealedEnvelope(input.envelope);
      if (envelope === null) return { outcome: 'refused', reason: 'journal-failed' };
      const known = ledger.get(envelope.id);
      // Its answer got lost for longer than the delivery took: it must not be sent again.
      if (known !== null && ledger.isFinished(envelope.id)) return { outcome: 'saved', savedAt: known.savedAt };
      const saved = await journal.append(envelope);
      if (!saved.ok) return { outcome: 'refused', reason: saved.error };
      // The promise is the journal's. A ledger that fails now is made again from it (at sending, or at the next start).
      await ledger.record(envelope, saved.value).catch(() => undefined);
      watch.expect(envelope.id);
      emit('journalGrew', { id: envelope.id });
      return { outcome: 'saved', savedAt: saved.value };
    },
    caseStatus: createCaseStatus({ ledger, gateway, lock }),
    ...createReminderAccess({ ledger, gateway, lock, discard, service: options.reminderService ?? (() => null) }),
    sendNow: () => emit('sendNow', {}),
    health: async () => ({
      outbox,
      inJournal: (await journal.list()).length,
      damaged: (await journal.damaged()) + (await ledger.damaged()),
    }),
    staff: {
      items: () => outbox?.items ?? null,
      size: journal.size,
      sealedFile: journal.sealedFile,
      requeue: (id) => emit('requeue', { id }),
      discard,
    },
    stop: watch.stop,
  };
}

/** After a crash: what is finished leaves the journal, what the ledger does not know is entered from the journal. */
async function tidyUp(journal: Journal, ledger: Ledger): Promise<void> {
  for (const id of await journal.list()) {
    if (ledger.isFinished(id)) await journal.remove(id);
    else if (ledger.get(id) === null) {
      const entry = await journal.read(id);
      if (entry !== null) await ledger.record(entry.envelope, entry.savedAt);
    }
  }
}
