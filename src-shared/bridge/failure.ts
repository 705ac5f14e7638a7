import { z } from 'zod';

const kinds = [
  'unknown-method',
  'invalid-input',
  'invalid-output',
  'internal',
  'not-encodable',
  'refused',
  'unreachable',
  'timeout',
  'locked',
  'not-allowed',
] as const;

/**
 * How a call across the bridge failed. `refused`: the machine does not know this window (any more); `unreachable` and
 * `timeout`: the way to it; `locked`: nobody is signed in at this window (any more); `not-allowed`: not in this role. `detail` names fields and never a value: it may end in a log.
 */
export const bridgeFailureSchema = z.strictObject({ kind: z.enum(kinds), detail: z.string().max(2000) });
export type BridgeFailure = z.infer<typeof bridgeFailureSchema>;

/** Thrown by a client's calls. A class because callers tell it from a bug by `instanceof`. */
export class BridgeError extends Error {
  readonly kind: BridgeFailure['kind'];

  constructor(failure: BridgeFailure) {
    super(`${failure.kind}: ${failure.detail}`);
    this.name = 'BridgeError';
    this.kind = failure.kind;
  }
}

/** Paths and rules of a failed parse, without the values that failed. */
export function describeIssues(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'value'}: ${issue.code}`)
    .join(', ');
}
