/** Where a case stands, in the order a person lives through it. The words for them are on the screens. */
export type CaseStanding =
  | 'saved'
  | 'transmitted'
  | 'received'
  | 'signature-missing'
  | 'in-progress'
  | 'documents-missing'
  | 'decided'
  | 'rejected';

/** What is known of a case. `events` are verified before they come here: this function believes each of them. */
export type KnownOfCase = {
  /** ISO instant of the journal's fsync, where this terminal holds (or held) the case. */
  readonly savedAt: string | null;
  readonly signatureRequired: boolean;
  readonly events: readonly {
    readonly state: 'create' | 'submit' | 'notify' | 'forward' | 'accept' | 'reject' | 'delete';
    /** ISO instant. */
    readonly at: string;
    readonly caseState: 'signature-received' | 'in-progress' | 'documents-missing' | 'decided' | null;
  }[];
};

export type CaseState = {
  readonly current: CaseStanding;
  /** ISO instant of `submit`, once the office has accepted: the day it counts from (design, to be confirmed by the Rechtsamt). */
  readonly receivedAt: string | null;
  /** What has happened, oldest first; `at` is null where it is certain but its time is not known here. */
  readonly timeline: readonly { readonly state: CaseStanding; readonly at: string | null }[];
};

/**
 * The state of a case. "Eingegangen" and everything after it need the office's `accept`, whatever else was said: a
 * transmitted application that nobody accepted is not received. The order of `events` does not matter.
 */
export function caseStateFrom({ savedAt, signatureRequired, events }: KnownOfCase): CaseState {
  const inOrder = events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const submitted = inOrder.find(({ state }) => state === 'submit')?.at ?? null;
  const accepted = inOrder.find(({ state }) => state === 'accept')?.at ?? null;
  const rejected = inOrder.find(({ state }) => state === 'reject')?.at ?? null;

  const timeline: { state: CaseStanding; at: string | null }[] = [{ state: 'saved', at: savedAt }];
  // Who accepts or rejects has it: then it was transmitted even if that receipt is lost.
  if (submitted !== null || accepted !== null || rejected !== null)
    timeline.push({ state: 'transmitted', at: submitted });
  if (accepted === null) {
    if (rejected !== null) timeline.push({ state: 'rejected', at: rejected });
    return { current: lastOf(timeline), receivedAt: null, timeline };
  }

  timeline.push({ state: 'received', at: submitted });
  const said = inOrder.filter(({ state, caseState }) => state === 'notify' && caseState !== null);
  for (const { caseState, at } of said)
    if (caseState !== null && caseState !== 'signature-received') timeline.push({ state: caseState, at });
  const signatureCame = said.some(({ caseState }) => caseState === 'signature-received');
  // A decided case waits for nothing; before that the signature is what the person can still do.
  if (signatureRequired && !signatureCame && lastOf(timeline) !== 'decided')
    timeline.push({ state: 'signature-missing', at: null });
  return { current: lastOf(timeline), receivedAt: submitted, timeline };
}

function lastOf(timeline: readonly { readonly state: CaseStanding }[]): CaseStanding {
  return timeline.at(-1)?.state ?? 'saved';
}
