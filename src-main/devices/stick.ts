/** One picture or PDF on a stick. `id` is a word of this listing and never a path. */
export type FoundFile = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'jpeg' | 'png' | 'pdf';
  readonly bytes: number;
  readonly changedAt: number | null;
};
export type StickState = 'none' | 'ready' | 'unreadable';
export type StickListing =
  | { readonly outcome: 'files'; readonly files: readonly FoundFile[]; readonly others: number }
  | { readonly outcome: 'no-stick' | 'unreadable' | 'gone' | 'timeout' };
export type StickFile =
  | { readonly outcome: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly outcome: 'gone' | 'too-large' | 'unreadable' | 'timeout' };

/** The USB stick of the person: read, never written, and nothing of it copied but into memory. Nothing of it throws. */
export type Stick = {
  readonly state: () => Promise<StickState>;
  /** Newest first. The ids of the listing before it are dead. */
  readonly list: () => Promise<StickListing>;
  readonly read: (id: string) => Promise<StickFile>;
  /** The person has gone: every id is dead, and what is being read is dropped. */
  readonly forget: () => void;
};

/** Where a stick appears. `place`: changes with every stick that is put in; null where none can be read. */
export type StickSlot = {
  readonly folder: string;
  readonly look: () => Promise<{ readonly state: StickState; readonly place: string | null }>;
};
