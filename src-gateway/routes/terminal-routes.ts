import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { bodyOf, sendProblem } from '#gateway/http';
import { rateLimit } from '#gateway/terminal';
import { usableKey } from '#shared/sealing';
import { enrolmentRequestSchema, routes } from '#shared/wire';
import type { CaseQuestions } from './case-question.ts';
import { fastifyPath, type Rooms } from './rooms.ts';

const destinationParameter = z.object({ destinationId: z.uuid() });

/** The Terminal API (probe, enrolment, destinations, case status) and the public part of the Destination API. */
export function terminalRoutes(
  server: FastifyInstance,
  { keys, enrolment, clock, reminders }: Rooms,
  asked: CaseQuestions,
): void {
  const enrolments = rateLimit(20, 60_000);

  server.get(fastifyPath(routes.probe), async () => ({
    service: 'ersthilfe-gateway',
    version: 1,
    now: new Date(clock.instant()).toISOString(),
    ...(reminders === null ? {} : { reminders: reminders.ways }),
  }));

  server.get(fastifyPath(routes.destinations), async () => ({ signedList: keys.signedList }));

  server.post(fastifyPath(routes.enrol), async (request, reply) => {
    const wait = enrolments('all', clock.instant());
    if (wait !== null) return sendProblem(reply, 'too-many-requests', { retryAfterSeconds: wait });
    const body = bodyOf(request, reply, enrolmentRequestSchema);
    if (body === null) return reply;
    if (!enrolment.enrol(body.code, body.publicKey, body.site)) return sendProblem(reply, 'unknown-code');
    return reply.code(201).send({ publicKey: body.publicKey });
  });

  server.post(fastifyPath(routes.caseStatus), async (request, reply) => {
    const found = await asked(request, reply);
    return found === null ? reply : reply.send({ submissions: found });
  });

  const destinationOf = (parameters: unknown) => {
    const parsed = destinationParameter.safeParse(parameters);
    return keys.list.destinations.find((entry) => entry.destinationId === parsed.data?.destinationId);
  };

  server.get(fastifyPath(routes.destination), async (request, reply) => {
    const destination = destinationOf(request.params);
    if (destination === undefined) return sendProblem(reply, 'unknown-destination');
    const key = usableKey(destination, clock.instant());
    return reply.send({
      destinationId: destination.destinationId,
      name: destination.office,
      status: 'active',
      encryptionKid: key.ok ? key.value.jwk.kid : null,
      publicServices: destination.publicServices,
    });
  });

  server.get(fastifyPath(routes.destinationKeys), async (request, reply) => {
    const destination = destinationOf(request.params);
    if (destination === undefined) return sendProblem(reply, 'unknown-destination');
    return reply.send({ keys: destination.keys.map((key) => key.jwk) });
  });
}
