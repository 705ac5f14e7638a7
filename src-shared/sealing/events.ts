import { CompactSign, compactVerify, decodeProtectedHeader, type JWK } from 'jose';
import { z } from 'zod';
import { bytesFromText, err, ok, type Result, textFromBytes } from '#shared/basics';
import type { DestinationList } from './destinations.ts';
import { isKeyInTime, type SigningKey } from './keys.ts';
import { type AuthenticationTags, authenticationTagsSchema, tagsMatch } from './tags.ts';

export const eventStateSchema = z.enum(['create', 'submit', 'notify', 'forward', 'accept', 'reject', 'delete']);
export type EventState = z.infer<typeof eventStateSchema>;

/** Our own case states, carried by a `notify` of the office. The words on screens live with the case-status journey. */
const caseStateSchema = z.enum(['signature-received', 'in-progress', 'documents-missing', 'decided']);
export type CaseState = z.infer<typeof caseStateSchema>;

/** Prefix of the event names in the token, as FIT-Connect writes them. */
const EVENT_PREFIX = 'https://schema.fitko.de/fit-connect/events/';
const EVENT_TYPE = 'secevent+jwt';

const eventBodySchema = z.strictObject({
  authenticationTags: authenticationTagsSchema.optional(),
  /** Ours: SHA-256 hex of the Vorgangsnummer, from the metadata the office opened. */
  caseHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  caseState: caseStateSchema.optional(),
});

const eventTokenSchema = z.strictObject({
  jti: z.uuid(),
  /** Who says so: id of the destination, or the name of the delivery service. */
  iss: z.string().max(300),
  /** Seconds since 1970. */
  iat: z.number().int(),
  sub: z.string().regex(/^submission:[0-9a-f-]{36}$/),
  events: z.record(z.string(), eventBodySchema),
});

/** A verified (or about to be signed) event of a submission. */
export type CaseEvent = {
  readonly id: string;
  readonly state: EventState;
  readonly submissionId: string;
  readonly issuer: string;
  /** ISO instant, whole seconds. */
  readonly at: string;
  readonly signedBy: 'delivery-service' | 'office';
  readonly tags: AuthenticationTags | null;
  readonly caseHash: string | null;
  readonly caseState: CaseState | null;
};

/** Public keys of the two that may sign. */
export type EventKeys = { readonly deliveryService: readonly SigningKey[]; readonly office: readonly SigningKey[] };

/** What the caller knows and therefore demands. `tags` as made by `tagsOf` at sealing: without them receipt is not proven. */
type ExpectedEvent = {
  readonly submissionId?: string;
  readonly caseHash?: string;
  /** Null or empty where this terminal did not seal it: then only signature, submission and case hash are checked. */
  readonly tags: readonly string[] | null;
};

type EventError = 'malformed' | 'unknown-signer' | 'bad-signature' | 'signer-may-not' | 'other-case' | 'tags-differ';

/** Who signs what: the delivery service what it saw on the way, the office what it says itself. */
const SIGNER_OF: Readonly<Record<EventState, CaseEvent['signedBy']>> = {
  create: 'delivery-service',
  submit: 'delivery-service',
  forward: 'delivery-service',
  delete: 'delivery-service',
  notify: 'office',
  accept: 'office',
  reject: 'office',
};

/** Keys that may sign events of one destination, from a verified list; null if the list does not know it. */
export function eventKeysOf(list: DestinationList, destinationId: string): EventKeys | null {
  const destination = list.destinations.find((entry) => entry.destinationId === destinationId);
  if (destination === undefined) return null;
  return { deliveryService: list.deliveryService.signingKeys, office: destination.signingKeys };
}

/** Signs an event (JWS PS512, `typ` secevent+jwt). `privateKey`: JWK with `kid`. */
export function signEvent(event: Omit<CaseEvent, 'signedBy'>, privateKey: JWK): Promise<string> {
  const token: z.infer<typeof eventTokenSchema> = {
    jti: event.id,
    iss: event.issuer,
    iat: Math.floor(Date.parse(event.at) / 1000),
    sub: `submission:${event.submissionId}`,
    events: {
      [`${EVENT_PREFIX}${event.state}-submission`]: {
        ...(event.tags === null ? {} : { authenticationTags: event.tags }),
        ...(event.caseHash === null ? {} : { caseHash: event.caseHash }),
        ...(event.caseState === null ? {} : { caseState: event.caseState }),
      },
    },
  };
  return new CompactSign(bytesFromText(JSON.stringify(eventTokenSchema.parse(token))))
    .setProtectedHeader({ alg: 'PS512', typ: EVENT_TYPE, kid: privateKey.kid ?? '' })
    .sign(privateKey);
}

/**
 * Verifies a token: signature by a key of the list that was valid when it was signed, the signer may say this, it is
 * about this submission and case. `submit` and `accept` must repeat the tags made at sealing: a receipt for anything
 * else is no receipt.
 */
export async function verifyEvent(
  token: string,
  keys: EventKeys,
  expected: ExpectedEvent,
): Promise<Result<CaseEvent, EventError>> {
  const signer = signerOf(token, keys);
  if (signer === null) return err('unknown-signer');
  const event = await readVerified(token, signer);
  if (!event.ok) return event;
  const { state, submissionId, caseHash, tags, at } = event.value;
  if (!isKeyInTime(signer.key, Date.parse(at))) return err('unknown-signer');
  if (SIGNER_OF[state] !== signer.signedBy) return err('signer-may-not');
  if (expected.submissionId !== undefined && expected.submissionId !== submissionId) return err('other-case');
  if (expected.caseHash !== undefined && signer.signedBy === 'office' && expected.caseHash !== caseHash) {
    return err('other-case');
  }
  if (state === 'submit' || state === 'accept') {
    if (tags === null) return err('tags-differ');
    if (expected.tags !== null && expected.tags.length > 0 && !tagsMatch(tags, expected.tags)) {
      return err('tags-differ');
    }
  }
  return event;
}

type Signer = { readonly key: SigningKey; readonly signedBy: CaseEvent['signedBy'] };

function signerOf(token: string, keys: EventKeys): Signer | null {
  let kid: unknown;
  try {
    kid = decodeProtectedHeader(token).kid;
  } catch {
    return null;
  }
  const ofService = keys.deliveryService.find((key) => key.jwk.kid === kid);
  if (ofService !== undefined) return { key: ofService, signedBy: 'delivery-service' };
  const ofOffice = keys.office.find((key) => key.jwk.kid === kid);
  return ofOffice === undefined ? null : { key: ofOffice, signedBy: 'office' };
}

async function readVerified(token: string, signer: Signer): Promise<Result<CaseEvent, EventError>> {
  let payload: Uint8Array;
  try {
    const { kty, n, e, alg, kid } = signer.key.jwk;
    const verified = await compactVerify(token, { kty, n, e, alg, kid }, { algorithms: ['PS512'] });
    if (verified.protectedHeader.typ !== EVENT_TYPE) return err('malformed');
    payload = verified.payload;
  } catch {
    return err('bad-signature');
  }
  const parsed = eventTokenSchema.safeParse(jsonOrNull(payload));
  if (!parsed.success) return err('malformed');
  const [entry, ...more] = Object.entries(parsed.data.events);
  if (entry === undefined || more.length > 0) return err('malformed');
  const [name, body] = entry;
  const state = eventStateSchema.safeParse(name.slice(EVENT_PREFIX.length).replace(/-submission$/, ''));
  if (!state.success || name !== `${EVENT_PREFIX}${state.data}-submission`) return err('malformed');
  return ok({
    id: parsed.data.jti,
    state: state.data,
    submissionId: parsed.data.sub.slice('submission:'.length),
    issuer: parsed.data.iss,
    at: new Date(parsed.data.iat * 1000).toISOString(),
    signedBy: signer.signedBy,
    tags: body.authenticationTags ?? null,
    caseHash: body.caseHash ?? null,
    caseState: body.caseState ?? null,
  });
}

function jsonOrNull(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textFromBytes(bytes));
  } catch {
    return null;
  }
}
