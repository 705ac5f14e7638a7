import type { z } from 'zod';
import type { SealedEnvelope } from '#shared/sealing';
import type { GatewayFailure } from '#shared/sync';
import type { reminderStatusSchema } from '#shared/wire';

/** What the vault needs of the client of the city gateway (`#main/gateway`), and nothing more. No call rejects for a network's reason. */
export type GatewayPort = {
  /** Is our gateway there? `implausible`: something answered that is not it. */
  readonly probe: () => Promise<{ state: 'online' | 'offline' | 'implausible' }>;
  /** Sends the envelope's id as Idempotency-Key; uploads nothing. */
  readonly announce: (envelope: SealedEnvelope) => Promise<{ outcome: 'done'; submissionId: string } | GatewayFailure>;
  readonly uploadAttachment: (
    envelope: SealedEnvelope,
    submissionId: string,
    attachmentId: string,
  ) => Promise<{ outcome: 'done' } | GatewayFailure>;
  readonly submit: (envelope: SealedEnvelope, submissionId: string) => Promise<{ outcome: 'done' } | GatewayFailure>;
  /**
   * Signed events of a submission. `transmitted` and `accepted` only where the signature of the right signer verifies and
   * the tags are those of the envelope. `events`: the verified tokens, kept as receipts.
   */
  readonly progress: (envelope: SealedEnvelope, submissionId: string) => Promise<ProgressReport | GatewayFailure>;
  /** What the gateway knows of a case; it has a lockout of its own. */
  readonly caseStatus: (names: CaseNames) => Promise<CaseReport | GatewayFailure>;
  /** What the reminder service has of a case, and its deletion; the same lockout. */
  readonly reminderStatus: (names: CaseNames) => Promise<ReminderReport | GatewayFailure>;
  readonly revokeReminders: (names: CaseNames) => Promise<Revocation | GatewayFailure>;
};

export type CaseNames = { readonly caseHash: string; readonly pinHash: string };

export type ProgressReport = {
  outcome: 'done';
  transmitted: boolean;
  accepted: boolean;
  rejected: boolean;
  events: readonly string[];
};

type CaseRefusal = { outcome: 'unknown' } | { outcome: 'locked'; retryAfterSeconds: number };
export type CaseReport =
  | { outcome: 'found'; destinationIds: readonly string[]; signatureRequired: boolean; events: readonly string[] }
  | CaseRefusal;
export type ReminderReport = ({ outcome: 'found' } & z.infer<typeof reminderStatusSchema>) | CaseRefusal;
export type Revocation = { outcome: 'revoked'; deleted: number } | CaseRefusal;
