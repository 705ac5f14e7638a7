import type { FastifyReply } from 'fastify';
import { PROBLEM_TYPE_PREFIX, type Problem, type ProblemKind } from '#shared/wire';

const STATUS: Readonly<Record<ProblemKind, number>> = {
  malformed: 400,
  unsigned: 401,
  'bad-signature': 401,
  'clock-skew': 401,
  'unknown-code': 403,
  'unknown-destination': 404,
  'unknown-submission': 404,
  'unknown-case': 404,
  'unknown-content': 404,
  'unknown-attachment': 422,
  'already-submitted': 422,
  'key-used-otherwise': 422,
  'attachments-missing': 409,
  'event-refused': 422,
  'too-large': 413,
  locked: 429,
  'too-many-requests': 429,
  'not-found': 404,
  internal: 500,
};

/** Answers with `application/problem+json`. Nothing of the request is repeated in it. */
export function sendProblem(
  reply: FastifyReply,
  kind: ProblemKind,
  more: { readonly now?: string; readonly retryAfterSeconds?: number } = {},
): FastifyReply {
  const problem: Problem = {
    type: `${PROBLEM_TYPE_PREFIX}${kind}`,
    title: kind,
    status: STATUS[kind],
    ...(more.now === undefined ? {} : { now: more.now }),
  };
  if (more.retryAfterSeconds !== undefined) reply.header('retry-after', String(more.retryAfterSeconds));
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
