import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '#shared/basics';
import type { Route } from '#shared/wire';
import type { Delivery } from '../delivery/port.ts';
import type { GatewayKeys } from '../keys.ts';
import type { BlobStore } from '../store/blobs.ts';
import type { Enrolment } from '../terminal/enrolment.ts';

/** What the routes stand on. */
export type Rooms = {
  readonly database: DatabaseSync;
  readonly blobs: BlobStore;
  readonly keys: GatewayKeys;
  readonly delivery: Delivery;
  readonly enrolment: Enrolment;
  readonly clock: Clock;
};

/** `{name}` of the contract as fastify's `:name`. */
export function fastifyPath(route: Route): string {
  return route.path.replace(/\{(\w+)\}/g, ':$1');
}
