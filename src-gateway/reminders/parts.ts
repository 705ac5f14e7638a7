import type { DatabaseSync } from 'node:sqlite';
import type { BlobStore } from '#gateway/store';
import type { Clock } from '#shared/basics';
import type { DestinationList } from '#shared/sealing';
import type { ReminderKeys } from '../keys.ts';

/** What the service stands on. */
export type Parts = {
  readonly database: DatabaseSync;
  readonly blobs: BlobStore;
  readonly clock: Clock;
  readonly keys: ReminderKeys;
  readonly list: DestinationList;
};
