import type { FastifyReply, FastifyRequest } from 'fastify';
import { bodyOf, sendProblem, signedBy } from '#gateway/http';
import { type CaseStatus, caseStatus, rateLimit } from '#gateway/terminal';
import { caseStatusRequestSchema } from '#shared/wire';
import type { Rooms } from './rooms.ts';

export type FoundCase = Extract<CaseStatus, { outcome: 'found' }>['submissions'];

/**
 * A question about a case, whatever it is about: signed by a machine, number and PIN right. One limit and one lock for all
 * such questions, or each new one would be another way to guess PINs. Null: answered with a problem already.
 */
export function caseQuestions({ database, enrolment, clock }: Rooms) {
  const questions = rateLimit(60, 60_000);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FoundCase | null> => {
    const signed = await signedBy(request, reply, enrolment.keyOf, clock);
    if (signed === null) return null;
    const wait = questions(signed.kid, clock.instant());
    if (wait !== null) {
      sendProblem(reply, 'too-many-requests', { retryAfterSeconds: wait });
      return null;
    }
    const body = bodyOf(request, reply, caseStatusRequestSchema);
    if (body === null) return null;
    const status = caseStatus(database, body.caseHash, body.pinHash, clock.instant());
    if (status.outcome === 'found') return status.submissions;
    if (status.outcome === 'unknown') sendProblem(reply, 'unknown-case');
    else sendProblem(reply, 'locked', { retryAfterSeconds: status.retryAfterSeconds });
    return null;
  };
}

export type CaseQuestions = ReturnType<typeof caseQuestions>;
