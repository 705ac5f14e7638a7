import type { DatabaseSync } from 'node:sqlite';
import type { Delivery } from '#gateway/delivery';
import type { ReminderService } from '#gateway/reminders';
import type { BlobStore } from '#gateway/store';
import type { Enrolment } from '#gateway/terminal';
import type { Clock } from '#shared/basics';
import type { Route } from '#shared/wire';
import type { GatewayKeys } from '../keys.ts';

/** What the routes stand on. */
export type Rooms = {
  readonly database: DatabaseSync;
  readonly blobs: BlobStore;
  readonly keys: GatewayKeys;
  readonly delivery: Delivery;
  readonly enrolment: Enrolment;
  readonly clock: Clock;
  /** Null where the city has no reminder service. */
  readonly reminders: ReminderService | null;
};

/** `{name}` of the contract as fastify's `:name`. */
export function fastifyPath(route: Route): string {
  return route.path.replace(/\{(\w+)\}/g, ':$1');
}
