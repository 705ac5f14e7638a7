import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JWK } from 'jose';
import type { z } from 'zod';
import type { Clock } from '#shared/basics';
import { SIGNATURE_HEADER, verifyRequest } from '#shared/wire';
import { sendProblem } from './problem.ts';

export type Signed = { readonly kid: string; readonly bodyHash: string };

/** Checks the signature header; answers with a problem and gives null where it does not hold. */
export async function signedBy(
  request: FastifyRequest,
  reply: FastifyReply,
  keyOf: (kid: string) => JWK | null,
  clock: Clock,
): Promise<Signed | null> {
  const header = request.headers[SIGNATURE_HEADER];
  const text = typeof header === 'string' ? header : undefined;
  const verified = await verifyRequest(text, { method: request.method, path: request.url }, keyOf, clock.instant());
  if (verified.ok) {
    // Read bodies are compared here; a streamed one is compared by whoever reads it.
    if (!(request.body instanceof Buffer) || sha256(request.body) === verified.value.bodyHash) return verified.value;
    sendProblem(reply, 'bad-signature');
    return null;
  }
  // The terminal learns the gateway's time and may try again with it.
  sendProblem(reply, verified.error, { now: new Date(clock.instant()).toISOString() });
  return null;
}

/** The JSON body by its contract; answers with `malformed` and gives null otherwise. */
export function bodyOf<Schema extends z.ZodType>(
  request: FastifyRequest,
  reply: FastifyReply,
  schema: Schema,
): z.output<Schema> | null {
  const parsed = schema.safeParse(request.body instanceof Buffer ? jsonOrUndefined(request.body) : undefined);
  if (parsed.success) return parsed.data;
  sendProblem(reply, 'malformed');
  return null;
}

function jsonOrUndefined(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
