/** How a call to the gateway ended when it did not end well; the shape of the bridge contract. `retryAfter` in seconds. */
export type GatewayFailure = {
  outcome: 'failed';
  kind: 'network' | 'timeout' | 'captive-portal' | 'http';
  status: number | null;
  retryAfter: number | null;
};

export type BlockReason = 'not-authorised' | 'too-large' | 'conflict';

/**
 * What a failure means for the item. `counted`: one of the failures after which staff must look (the network's own are
 * not). `holdsGate`: nothing else will get through either, so nothing else is tried.
 */
export type Verdict =
  | { readonly verdict: 'wait'; readonly counted: boolean; readonly holdsGate: boolean }
  | { readonly verdict: 'block'; readonly reason: BlockReason }
  | { readonly verdict: 'announce-anew' }
  | { readonly verdict: 'set-aside'; readonly code: string };

/** More failures than this that are not the network's: set aside for staff. */
export const FAILURES_BEFORE_STAFF = 20;

const BLOCKING: Readonly<Record<number, BlockReason>> = {
  401: 'not-authorised',
  403: 'not-authorised',
  409: 'conflict',
  413: 'too-large',
};

/** The table of failures (design: sync-and-gateway, "Outbox item"). `submissionId`: the one the failed call was about. */
export function classifyFailure(failure: GatewayFailure, submissionId: string | null): Verdict {
  if (failure.kind !== 'http') return { verdict: 'wait', counted: false, holdsGate: true };
  const status = failure.status ?? 500;
  const reason = BLOCKING[status];
  if (reason !== undefined) return { verdict: 'block', reason };
  // An unfinished submission dies at the gateway after a day: the id is worthless, the item is not.
  if ((status === 404 || status === 410) && submissionId !== null) return { verdict: 'announce-anew' };
  // "Later" is said to this terminal, not to this item.
  if (status === 429 || (status === 503 && failure.retryAfter !== null)) {
    return { verdict: 'wait', counted: true, holdsGate: true };
  }
  if (status < 400 || status >= 500 || status === 408 || status === 425) {
    return { verdict: 'wait', counted: true, holdsGate: false };
  }
  return { verdict: 'set-aside', code: `http-${status}` };
}
