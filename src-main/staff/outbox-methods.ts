import type { StaffOutbox } from '#main/vault';
import type { Clock } from '#shared/basics';
import type { Implementation, staffContract } from '#shared/bridge';
import { alarmOf, mayPurge } from '#shared/staff';
import { carryTo } from './carry.ts';
import type { EventLog } from './event-log.ts';
import type { KeptRecord } from './kept-record.ts';
import type { MediaFolders } from './media-folders.ts';

type Outbox = Pick<Implementation<typeof staffContract>, 'outbox' | 'requeue' | 'exportItem' | 'purgeItem'>;

const shortId = (id: string) => id.slice(0, 8);

/** What waits, one by one, and what staff may do about it. Nothing here can open an item or say whose it is. */
export function outboxMethods(machine: {
  readonly outbox: StaffOutbox;
  readonly clock: Clock;
  readonly log: EventLog;
  readonly media: MediaFolders;
  /** Ids of items whose sealed file lies on a stick, with the instant. */
  readonly exported: KeptRecord<Readonly<Record<string, string>>>;
}): Outbox {
  const { outbox, clock, log, media, exported } = machine;

  async function list() {
    const items = outbox.items() ?? [];
    return Promise.all(
      items.map(async (item) => {
        const sealedAt = Date.parse(item.sealedAt);
        const exportedAt = exported.get()[item.id] ?? null;
        const due = { state: item.state === 'at-gateway' ? 'submitted' : item.state, sealedAt };
        return {
          ...item,
          bytes: await outbox.size(item.id),
          alarm: item.state === 'at-gateway' ? ('none' as const) : alarmOf(sealedAt, clock.instant()),
          exportedAt,
          purge: mayPurge({ ...due, exported: exportedAt !== null }, clock.instant()),
        };
      }),
    );
  }

  return {
    outbox: async () => ({
      checkedAt: new Date(clock.instant()).toISOString(),
      reported: outbox.items() !== null,
      items: await list(),
    }),
    requeue: async ({ id }) => {
      outbox.requeue(id);
      void log.note({ event: 'requeued', item: shortId(id) });
      return null;
    },
    exportItem: async ({ id, folder }) => {
      const sealed = await outbox.sealedFile(id);
      if (sealed === null) return { outcome: 'gone' };
      const written = await carryTo(media, folder, sealed.name, sealed.text);
      if (written.outcome === 'written') {
        await exported.set({ ...exported.get(), [id]: new Date(clock.instant()).toISOString() });
        void log.note({ event: 'exported', item: shortId(id) });
      }
      return written;
    },
    purgeItem: async ({ id, confirmation }) => {
      const item = (await list()).find((entry) => entry.id === id);
      if (item === undefined) return { outcome: 'gone' };
      if (item.purge !== 'yes') return { outcome: item.purge };
      if (confirmation.trim().toLowerCase() !== shortId(id)) return { outcome: 'wrong-confirmation' };
      if ((await outbox.discard(id)) === 'gone') return { outcome: 'gone' };
      await log.note({ event: 'purged', item: shortId(id) });
      const { [id]: _, ...others } = exported.get();
      await exported.set(others);
      return { outcome: 'purged' };
    },
  };
}
