import { err, ok, type Result } from '#shared/basics';
import { BridgeError, type Client, type citizenContract } from '#shared/bridge';
import { type CaseState, caseHashes, caseStateFrom } from '#shared/cases';
import { type CaseEvent, type DestinationList, eventKeysOf, verifyDestinationList, verifyEvent } from '#shared/sealing';

/** What the slip says. `code`: 17 signs without groups, already parsed; `pin`: four digits. */
export type CaseNames = { readonly code: string; readonly pin: string };

export type VerifiedCase = {
  readonly state: CaseState;
  /** Where it went, as terminal and gateway say; unsigned: it chooses words and proves nothing. */
  readonly destinationIds: readonly string[];
  /** The office's word could be fetched and checked. False: this is only what the terminal itself knew. */
  readonly officeAsked: boolean;
};

export type CaseStatusError =
  | { readonly kind: 'unknown'; readonly officeAsked: boolean }
  | { readonly kind: 'locked'; readonly seconds: number }
  | { readonly kind: 'no-answer' };

type Asked = Pick<Client<typeof citizenContract>, 'call'>;
type Found = Extract<Awaited<ReturnType<Asked['call']['caseStatus']>>, { outcome: 'found' }>;

/**
 * Asks for a case and believes nothing that is not signed: neither the machine nor the gateway can make a receipt.
 * `cityKey`: Ed25519 public key (base64url) that signs the list of offices and their keys.
 */
export async function caseStatus(
  client: Asked,
  cityKey: string,
  names: CaseNames,
): Promise<Result<VerifiedCase, CaseStatusError>> {
  const { caseHash, pinHash } = await caseHashes(names.code, names.pin);
  try {
    const answer = await client.call.caseStatus({ caseHash, pinHash });
    if (answer.outcome === 'locked') return err({ kind: 'locked', seconds: answer.retryAfterSeconds });
    if (answer.outcome === 'unknown') return err({ kind: 'unknown', officeAsked: answer.gatewayReached });
    const { signedList } = await client.call.destinations(null);
    const list = signedList === null ? null : await verifyDestinationList(signedList, cityKey);
    const events = list?.ok === true ? await verifiedEvents(answer, list.value, caseHash) : [];
    const { savedHereAt: savedAt, signatureRequired } = answer;
    return ok({
      state: caseStateFrom({ savedAt, signatureRequired, events }),
      destinationIds: answer.destinationIds,
      officeAsked: answer.gatewayReached && list?.ok === true,
    });
  } catch (error) {
    if (error instanceof BridgeError) return err({ kind: 'no-answer' });
    throw error;
  }
}

async function verifiedEvents(answer: Found, list: DestinationList, caseHash: string): Promise<CaseEvent[]> {
  const events: CaseEvent[] = [];
  for (const token of answer.events) {
    const event = await verified(token, list, { caseHash, tags: answer.tags });
    if (event !== null) events.push(event);
  }
  return ofOneSubmission(events);
}

/** The answer does not say which office the case went to: the one whose key fits is asked. */
async function verified(
  token: string,
  list: DestinationList,
  expected: { readonly caseHash: string; readonly tags: readonly string[] },
): Promise<CaseEvent | null> {
  for (const { destinationId } of list.destinations) {
    const keys = eventKeysOf(list, destinationId);
    const event = keys === null ? null : await verifyEvent(token, keys, expected);
    if (event?.ok === true) return event.value;
  }
  return null;
}

/**
 * The delivery service's events do not name the case. Another terminal knows no tags either, so a strange `submit` could
 * lend its date to this case: of the delivery service only events of the submission the office accepted first count, and
 * its `submit` only with the same tags. Without an accept nothing is called received, so all of them may stay.
 */
function ofOneSubmission(events: readonly CaseEvent[]): CaseEvent[] {
  const [accept] = events
    .filter(({ state }) => state === 'accept')
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (accept === undefined) return [...events];
  return events.filter(
    (event) =>
      event.signedBy === 'office' ||
      (event.submissionId === accept.submissionId && (event.state !== 'submit' || sameTags(event.tags, accept.tags))),
  );
}

function sameTags(one: CaseEvent['tags'], other: CaseEvent['tags']): boolean {
  if (one === null || other === null) return false;
  const ids = Object.keys(one.attachments);
  return (
    one.metadata === other.metadata &&
    one.data === other.data &&
    ids.length === Object.keys(other.attachments).length &&
    ids.every((id) => one.attachments[id] === other.attachments[id])
  );
}
