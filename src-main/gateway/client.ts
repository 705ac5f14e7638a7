import type { JWK } from 'jose';
import type { z } from 'zod';
import { bytesFromText, type Clock } from '#shared/basics';
import {
  type DestinationList,
  eventKeysOf,
  type SealedEnvelope,
  tagsOf,
  verifyDestinationList,
  verifyEvent,
} from '#shared/sealing';
import type { GatewayFailure } from '#shared/sync';
import {
  type Announcement,
  announcedSchema,
  caseStatusSchema,
  eventLogSchema,
  PROBLEM_TYPE_PREFIX,
  probeSchema,
  type Route,
  reminderStatusSchema,
  remindersRevokedSchema,
  routes,
  signedListSchema,
} from '#shared/wire';
import { failure, makeRequester } from './request.ts';

/** Milliseconds. An upload of 27 MB takes 110 s at 2 Mbit/s: slower lines try again later rather than hang. */
const LIMITS = { probe: 5_000, call: 15_000, upload: 120_000 };

export type ReminderWay = 'email' | 'letter';
type Done = { outcome: 'done' };
export type Progress = {
  outcome: 'done';
  transmitted: boolean;
  accepted: boolean;
  rejected: boolean;
  events: readonly string[];
};
type CaseNames = { readonly caseHash: string; readonly pinHash: string };
/** A wrong PIN and an unknown Vorgangsnummer get the same answer. */
type CaseRefusal = { outcome: 'unknown' } | { outcome: 'locked'; retryAfterSeconds: number };
export type CaseReport =
  | { outcome: 'found'; destinationIds: readonly string[]; signatureRequired: boolean; events: readonly string[] }
  | CaseRefusal;
export type ReminderReport = ({ outcome: 'found' } & z.infer<typeof reminderStatusSchema>) | CaseRefusal;
export type Revocation = { outcome: 'revoked'; deleted: number } | CaseRefusal;

/** The terminal's side of the city gateway. No method rejects for a network's reason. */
export type GatewayClient = {
  /** Is it there, and is it ours? `implausible`: something else answered, e.g. the log-in page of a public network. */
  readonly probe: () => Promise<{ state: 'online' | 'offline' | 'implausible' }>;
  /** Registers this machine with a one-time code of staff; `refused` where the code is not (or no longer) good. */
  readonly enrol: (code: string, site: string) => Promise<Done | { outcome: 'refused' } | GatewayFailure>;
  /** The list of offices, signed by the city and verified here; never older than one seen before. */
  readonly destinations: () => Promise<{ outcome: 'done'; signedList: string } | GatewayFailure>;
  readonly announce: (envelope: SealedEnvelope) => Promise<{ outcome: 'done'; submissionId: string } | GatewayFailure>;
  readonly uploadAttachment: (
    envelope: SealedEnvelope,
    submissionId: string,
    attachmentId: string,
  ) => Promise<Done | GatewayFailure>;
  readonly submit: (envelope: SealedEnvelope, submissionId: string) => Promise<Done | GatewayFailure>;
  /** `transmitted` and `accepted` only by verified events whose tags are those of the envelope. */
  readonly progress: (envelope: SealedEnvelope, submissionId: string) => Promise<Progress | GatewayFailure>;
  readonly caseStatus: (names: CaseNames) => Promise<CaseReport | GatewayFailure>;
  /** Days and way of the reminders of a case, never an address. */
  readonly reminderStatus: (names: CaseNames) => Promise<ReminderReport | GatewayFailure>;
  /** Takes the consent back: everything the reminder service has of the case is deleted when it answers. */
  readonly revokeReminders: (names: CaseNames) => Promise<Revocation | GatewayFailure>;
};

export type GatewayClientOptions = {
  readonly baseUrl: string;
  /** Ed25519 private JWK of this machine (`x`, `d`). */
  readonly machineKey: JWK;
  /** Raw Ed25519 public key of the city (base64url): the list of destinations is believed only with it. */
  readonly cityKey: string;
  readonly clock: Clock;
  /** The gateway's own time (ms since 1970), with every probe it answers. */
  readonly onGatewayTime?: (instant: number) => void;
  /** By which ways the city's reminder service can send today, with every probe; none where there is no such service. */
  readonly onReminderWays?: (ways: readonly ReminderWay[]) => void;
  readonly fetch?: typeof fetch;
  /** Milliseconds, for tests of slowness. */
  readonly limits?: { readonly probe: number; readonly call: number; readonly upload: number };
};

export function createGatewayClient(options: GatewayClientOptions): GatewayClient {
  const { machineKey, clock, cityKey, limits = LIMITS } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const request = makeRequester({ baseUrl, machineKey, clock, fetch: options.fetch ?? fetch });
  let newest: { readonly list: DestinationList; readonly signedList: string } | null = null;

  /** Fetches and verifies the list. A list that is not the city's is somebody else's answer. */
  const refreshList = async (): Promise<typeof newest | GatewayFailure> => {
    const answer = await request({ route: routes.destinations, limit: limits.call });
    if (answer.outcome === 'problem') return answer.failure;
    if (answer.outcome === 'failed') return answer;
    const { signedList } = signedListSchema.parse(answer.body);
    const verified = await verifyDestinationList(signedList, cityKey);
    if (!verified.ok) return failure('captive-portal');
    // An old list could bring back a key the city has withdrawn.
    if (newest === null || Date.parse(verified.value.issuedAt) >= Date.parse(newest.list.issuedAt)) {
      newest = { list: verified.value, signedList };
    }
    return newest;
  };

  /** A question about a case: both hashes must be right, and wrong ones lock it. */
  const askCase = async (route: Route, { caseHash, pinHash }: CaseNames) => {
    const body = bytesFromText(JSON.stringify({ caseHash, pinHash }));
    const answer = await request({ route, body, limit: limits.call });
    if (answer.outcome !== 'problem') return answer;
    if (answer.problem.type === `${PROBLEM_TYPE_PREFIX}unknown-case`) return { outcome: 'unknown' as const };
    if (answer.problem.type !== `${PROBLEM_TYPE_PREFIX}locked`) return answer.failure;
    return { outcome: 'locked' as const, retryAfterSeconds: answer.failure.retryAfter ?? 60 };
  };

  return {
    async probe() {
      const answer = await request({ route: routes.probe, limit: limits.probe });
      if (answer.outcome === 'answered') {
        const { now, reminders } = probeSchema.parse(answer.body);
        options.onGatewayTime?.(Date.parse(now));
        options.onReminderWays?.(reminders ?? []);
        return { state: 'online' };
      }
      return { state: answer.outcome === 'failed' && answer.kind === 'captive-portal' ? 'implausible' : 'offline' };
    },

    async enrol(code, site) {
      const body = bytesFromText(JSON.stringify({ code, publicKey: machineKey.x ?? '', site }));
      const answer = await request({ route: routes.enrol, body, limit: limits.call });
      if (answer.outcome === 'problem') {
        // 400: not even the form of a code.
        const refused = answer.problem.status === 403 || answer.problem.status === 400;
        return refused ? { outcome: 'refused' } : answer.failure;
      }
      return answer.outcome === 'failed' ? answer : { outcome: 'done' };
    },

    async destinations() {
      const list = await refreshList();
      if (list === null) return failure('captive-portal');
      return 'signedList' in list ? { outcome: 'done', signedList: list.signedList } : list;
    },

    async announce(envelope) {
      const announcement: Announcement = {
        destinationId: envelope.destinationId,
        announcedAttachments: envelope.attachments.map((attachment) => attachment.id),
        publicService: envelope.publicService,
        ersthilfe: {
          caseHash: envelope.caseHash,
          pinHash: envelope.pinHash,
          signatureRequired: envelope.signatureRequired,
        },
      };
      const answer = await request({
        route: routes.announce,
        body: bytesFromText(JSON.stringify(announcement)),
        idempotencyKey: envelope.id,
        limit: limits.call,
      });
      if (answer.outcome === 'problem') return answer.failure;
      if (answer.outcome === 'failed') return answer;
      return { outcome: 'done', submissionId: announcedSchema.parse(answer.body).submissionId };
    },

    async uploadAttachment(envelope, submissionId, attachmentId) {
      const attachment = envelope.attachments.find((entry) => entry.id === attachmentId);
      if (attachment === undefined) throw new Error('no such attachment in the envelope');
      const answer = await request({
        route: routes.upload,
        parameters: { submissionId, attachmentId },
        body: bytesFromText(attachment.content),
        limit: limits.upload,
      });
      if (answer.outcome === 'problem') return answer.failure;
      return answer.outcome === 'failed' ? answer : { outcome: 'done' };
    },

    async submit(envelope, submissionId) {
      const content = { encryptedMetadata: envelope.metadata, encryptedData: envelope.data };
      const answer = await request({
        route: routes.submit,
        parameters: { submissionId },
        body: bytesFromText(JSON.stringify(content)),
        limit: limits.upload,
      });
      if (answer.outcome === 'problem') return answer.failure;
      return answer.outcome === 'failed' ? answer : { outcome: 'done' };
    },

    async progress(envelope, submissionId) {
      const answer = await request({ route: routes.events, parameters: { submissionId }, limit: limits.call });
      if (answer.outcome === 'problem') return answer.failure;
      if (answer.outcome === 'failed') return answer;
      const list = await refreshList();
      if (list === null || 'outcome' in list) return list ?? failure('captive-portal');
      const keys = eventKeysOf(list.list, envelope.destinationId);
      const expected = { submissionId, caseHash: envelope.caseHash, tags: tagsOf(envelope) };
      const states = new Set<string>();
      const events: string[] = [];
      for (const token of eventLogSchema.parse(answer.body).eventLog) {
        const verified = keys === null ? null : await verifyEvent(token, keys, expected);
        if (verified?.ok !== true) continue;
        states.add(verified.value.state);
        events.push(token);
      }
      return {
        outcome: 'done',
        transmitted: states.has('submit'),
        accepted: states.has('accept'),
        rejected: states.has('reject'),
        events,
      };
    },

    async caseStatus(names) {
      const answer = await askCase(routes.caseStatus, names);
      if (answer.outcome !== 'answered') return answer;
      const { submissions } = caseStatusSchema.parse(answer.body);
      return {
        outcome: 'found',
        destinationIds: [...new Set(submissions.map((submission) => submission.destinationId))],
        signatureRequired: submissions.some((submission) => submission.signatureRequired),
        events: submissions.flatMap((submission) => submission.events),
      };
    },

    async reminderStatus(names) {
      const answer = await askCase(routes.reminderStatus, names);
      if (answer.outcome !== 'answered') return answer;
      return { outcome: 'found', ...reminderStatusSchema.parse(answer.body) };
    },

    async revokeReminders(names) {
      const answer = await askCase(routes.revokeReminders, names);
      if (answer.outcome !== 'answered') return answer;
      return { outcome: 'revoked', ...remindersRevokedSchema.parse(answer.body) };
    },
  };
}
