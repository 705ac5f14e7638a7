import type { Readable } from 'node:stream';
import type { Result } from '#shared/basics';
import type { Announcement, ProblemKind } from '#shared/wire';

export type Announced = { readonly submissionId: string; readonly caseId: string; readonly destinationId: string };

/**
 * Port of delivery: whoever brings sealed parts to the receiving office. The `local` adapter is the delivery service
 * itself. `machine` is the public key of the terminal: a submission belongs to the one that announced it.
 */
export type Delivery = {
  /** The same key and announcement give the same submission, so that nothing arrives twice. */
  readonly announce: (
    announcement: Announcement,
    idempotencyKey: string,
    machine: string,
  ) => Promise<Result<Announced, ProblemKind>>;
  /** Streams one sealed attachment through. `bodyHash`: SHA-256 hex the sender signed; other bytes are refused. */
  readonly upload: (
    ids: { readonly submissionId: string; readonly attachmentId: string },
    bytes: Readable,
    bodyHash: string,
    machine: string,
  ) => Promise<Result<null, ProblemKind>>;
  readonly submit: (
    submissionId: string,
    content: { readonly encryptedMetadata: string; readonly encryptedData: string },
    machine: string,
  ) => Promise<Result<Announced, ProblemKind>>;
  /** Signed event tokens, oldest first. */
  readonly events: (submissionId: string, machine: string) => Result<readonly string[], ProblemKind>;
};
