import type { JWK } from 'jose';
import type { z } from 'zod';
import type { Clock } from '#shared/basics';
import type { GatewayFailure } from '#shared/sync';
import {
  PROBLEM_TYPE_PREFIX,
  type Problem,
  pathOf,
  problemSchema,
  type Route,
  SIGNATURE_HEADER,
  signRequest,
} from '#shared/wire';

/** Longest answer we read: the signed list of destinations is the largest thing the gateway says. */
const LARGEST_ANSWER = 6_000_000;

export type Connection = {
  /** Origin of the gateway, without a path. */
  readonly baseUrl: string;
  /** Ed25519 private key of this machine; the gateway knows the public part from enrolment. */
  readonly machineKey: JWK;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
};

export type Call = {
  readonly route: Route;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly idempotencyKey?: string;
  /** Milliseconds until the whole call, answer included, is given up. */
  readonly limit: number;
};

/** `problem`: our gateway said no; `failure` is the same for a caller that need not know why. */
type Answer =
  | { readonly outcome: 'answered'; readonly body: unknown }
  | { readonly outcome: 'problem'; readonly problem: Problem; readonly failure: GatewayFailure }
  | GatewayFailure;

/**
 * Makes calls to the gateway. Never rejects for what a network does: connection, time, a captive portal and the gateway's
 * own refusals are values. One retry where the gateway says that our clock is wrong.
 */
export function makeRequester(connection: Connection): (call: Call) => Promise<Answer> {
  // Milliseconds to add to our clock to get the gateway's: signatures carry a time, and a kiosk's battery clock drifts.
  let skew = 0;
  return async (call) => {
    const first = await attempt(connection, call, skew);
    if (first.outcome !== 'problem' || first.problem.type !== `${PROBLEM_TYPE_PREFIX}clock-skew`) return first;
    if (first.problem.now === undefined) return first;
    skew = Date.parse(first.problem.now) - connection.clock.instant();
    return attempt(connection, call, skew);
  };
}

async function attempt(connection: Connection, call: Call, skew: number): Promise<Answer> {
  const { route, body = null, idempotencyKey } = call;
  const path = pathOf(route, call.parameters);
  const headers: Record<string, string> = {};
  if (body !== null) headers['content-type'] = route.request === 'jose' ? 'application/jose' : 'application/json';
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  if (route.signedBy !== 'nobody') {
    const now = connection.clock.instant() + skew;
    headers[SIGNATURE_HEADER] = await signRequest({ method: route.method, path, body }, connection.machineKey, now);
  }
  try {
    const response = await connection.fetch(connection.baseUrl + path, {
      method: route.method,
      headers,
      // A redirect is a captive portal's: our gateway never sends one, and a signed request follows nobody.
      redirect: 'manual',
      signal: AbortSignal.timeout(call.limit),
      ...(body === null ? {} : { body }),
    });
    return judge(route, response, await readText(response));
  } catch (error) {
    return failure(isTimeout(error) ? 'timeout' : 'network');
  }
}

/** Only what our gateway can have said counts as its answer; everything else is somebody in between. */
function judge(route: Route, response: Response, text: string): Answer {
  const { status } = response;
  if (status === route.success.status) {
    if (route.success.body === null)
      return text === '' ? { outcome: 'answered', body: null } : failure('captive-portal');
    const parsed = (route.success.body as z.ZodType).safeParse(jsonOrUndefined(text));
    return parsed.success ? { outcome: 'answered', body: parsed.data } : failure('captive-portal');
  }
  const retryAfter = secondsOf(response.headers.get('retry-after'));
  const problem = problemSchema.safeParse(jsonOrUndefined(text));
  if (problem.success && problem.data.type.startsWith(PROBLEM_TYPE_PREFIX)) {
    return { outcome: 'problem', problem: problem.data, failure: failure('http', status, retryAfter) };
  }
  // 511: network authentication required (RFC 6585). A proxy of the city may say 408, 413, 429 or 5xx for itself.
  if (status === 408 || status === 413 || status === 429 || (status >= 500 && status !== 511)) {
    return failure('http', status, retryAfter);
  }
  return failure('captive-portal');
}

export function failure(
  kind: GatewayFailure['kind'],
  status: number | null = null,
  retryAfter: number | null = null,
): GatewayFailure {
  return { outcome: 'failed', kind, status, retryAfter };
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw new Error('answer too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Seconds, or an HTTP date we do not use: the gateway sends seconds. */
function secondsOf(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : null;
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
