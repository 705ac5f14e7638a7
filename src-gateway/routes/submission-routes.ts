import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { LARGEST_UPLOAD } from '#gateway/delivery';
import { bodyOf, drain, sendProblem, signedBy } from '#gateway/http';
import { err, ok, type Result } from '#shared/basics';
import { announcementSchema, type ProblemKind, routes, submissionSchema } from '#shared/wire';
import { fastifyPath, type Rooms } from './rooms.ts';

const idsSchema = z.object({ submissionId: z.uuid(), attachmentId: z.uuid() });
const idSchema = z.object({ submissionId: z.uuid() });

/** The Submission API, same shapes as FIT-Connect v2: announce, upload, submit, events. All signed by the machine. */
export function submissionRoutes(server: FastifyInstance, { delivery, enrolment, clock, reminders }: Rooms): void {
  server.post(fastifyPath(routes.announce), async (request, reply) => {
    const signed = await signedBy(request, reply, enrolment.keyOf, clock);
    if (signed === null) return reply;
    const key = z.uuid().safeParse(request.headers['idempotency-key']);
    if (!key.success) return sendProblem(reply, 'malformed');
    const announcement = bodyOf(request, reply, announcementSchema);
    if (announcement === null) return reply;
    const announced = await delivery.announce(announcement, key.data, signed.kid);
    return announced.ok ? reply.code(201).send(announced.value) : sendProblem(reply, announced.error);
  });

  server.put(fastifyPath(routes.upload), async (request, reply) => {
    const signed = await signedBy(request, reply, enrolment.keyOf, clock);
    if (signed === null) return reply;
    const ids = idsSchema.safeParse(request.params);
    if (!ids.success || !(request.body instanceof Readable)) return sendProblem(reply, 'malformed');
    const uploaded = await delivery.upload(ids.data, request.body, signed.bodyHash, signed.kid);
    await drain(request.body, LARGEST_UPLOAD);
    return uploaded.ok ? reply.code(204).send() : sendProblem(reply, uploaded.error);
  });

  server.put(fastifyPath(routes.submit), async (request, reply) => {
    const signed = await signedBy(request, reply, enrolment.keyOf, clock);
    if (signed === null) return reply;
    const ids = idSchema.safeParse(request.params);
    if (!ids.success) return sendProblem(reply, 'malformed');
    const content = bodyOf(request, reply, submissionSchema);
    if (content === null) return reply;
    const submitted = await delivery.submit(ids.data.submissionId, content, signed.kid);
    if (!submitted.ok) return sendProblem(reply, submitted.error);
    if (submitted.value.destinationId === reminders?.destinationId) reminders.wake();
    return reply.send(submitted.value);
  });

  /** A reminder that was deleted before its terminal learned the answer. */
  const forgotten = (submissionId: string, otherwise: ProblemKind): Result<readonly string[], ProblemKind> => {
    const log = reminders?.eventsOfForgotten(submissionId) ?? null;
    return log === null ? err(otherwise) : ok(log);
  };

  server.get(fastifyPath(routes.events), async (request, reply) => {
    const signed = await signedBy(request, reply, enrolment.keyOf, clock);
    if (signed === null) return reply;
    const ids = idSchema.safeParse(request.params);
    if (!ids.success) return sendProblem(reply, 'malformed');
    const events = delivery.events(ids.data.submissionId, signed.kid);
    const log = events.ok ? events : forgotten(ids.data.submissionId, events.error);
    return log.ok ? reply.send({ count: log.value.length, eventLog: log.value }) : sendProblem(reply, log.error);
  });
}
