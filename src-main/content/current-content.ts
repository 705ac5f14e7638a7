import type { Clock } from '#shared/basics';
import { type ContentPack, isOverOn, NO_CONTENT } from '#shared/content';
import type { ContentRefusal, ContentStore } from './content-store.ts';
import type { SignedPack } from './pack-folder.ts';

type Offer<Value> =
  | { readonly outcome: 'done'; readonly value: Value }
  | { readonly outcome: 'none' }
  | { readonly outcome: 'failed' };
/** Where new content comes from: the gateway, or a folder somebody brought. `none`: there is nothing (yet). */
export type ContentSource = {
  readonly manifest: () => Promise<Offer<string>>;
  readonly pack: () => Promise<Offer<SignedPack>>;
};

export type ContentHealth = {
  /** Null where this terminal has no content at all. */
  readonly version: string | null;
  /** The pack's last day has passed: amounts are shown as "bitte erfragen". */
  readonly over: boolean;
  /** How many newer packs on disk are damaged; the last good one is shown. */
  readonly damaged: number;
  /** Why the last pack that was offered was not taken; null where it was, or none was. */
  readonly refused: ContentRefusal | null;
};

export type CurrentContent = {
  /** What the windows get. Changes only in `switchOver`, never while a person is there. */
  readonly pack: () => ContentPack;
  readonly health: () => ContentHealth;
  /** Asks a source for a newer pack and keeps it on disk. Once `mayGoOn` says no it gives up until the next time. */
  readonly fetch: (source: ContentSource, mayGoOn?: () => boolean) => Promise<void>;
  /** Shows what was taken; true if that is another version than before. Between sessions only. */
  readonly switchOver: () => boolean;
};

/** The content of a running terminal: what it shows, what waits for the end of the visit, what was refused. */
export async function currentContent(store: ContentStore, clock: Clock): Promise<CurrentContent> {
  const loaded = await store.load();
  let shown = loaded.pack;
  let damaged = loaded.damaged.length;
  let waiting: ContentPack | null = null;
  let refused: ContentRefusal | null = null;
  return {
    pack: () => shown ?? NO_CONTENT,
    health: () => ({
      version: shown?.version ?? null,
      over: shown !== null && isOverOn(shown, clock.today()),
      damaged,
      refused,
    }),
    async fetch(source, mayGoOn = () => true) {
      const manifest = await source.manifest();
      if (manifest.outcome !== 'done' || !mayGoOn()) return;
      const wanted = await store.wants(manifest.value);
      refused = wanted.ok ? null : wanted.error;
      if (!wanted.ok || wanted.value === 'had') return;
      const offered = await source.pack();
      if (offered.outcome !== 'done' || !mayGoOn()) return;
      const taken = await store.take(offered.value);
      refused = taken.ok ? null : taken.error;
      if (!taken.ok || taken.value === 'had') return;
      waiting = taken.value;
      damaged = 0;
    },
    switchOver() {
      if (waiting === null) return false;
      const changed = waiting.version !== shown?.version;
      shown = waiting;
      waiting = null;
      return changed;
    },
  };
}
