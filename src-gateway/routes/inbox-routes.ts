import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { arrivedAt, attachmentsOf, eventsOf, findSubmission, type Submission } from '#gateway/delivery';
import { drain, sendProblem } from '#gateway/http';
import type { Destination } from '#shared/sealing';
import { type Arrival, demoOfficeKeysSchema, routes } from '#shared/wire';
import { OFFICE_FILES } from '../demo-files.ts';
import { recordOfficeEvent } from '../inbox-events.ts';
import { officeRequests } from './office-requests.ts';
import { fastifyPath, type Rooms } from './rooms.ts';

/** A token is about 2 kB. */
const LARGEST_TOKEN = 20_000;
const idSchema = z.object({ submissionId: z.uuid() });
const idsSchema = z.object({ submissionId: z.uuid(), attachmentId: z.uuid() });

/** What the receiving office may ask: every request is signed by its PS512 key, and it sees its own arrivals only. */
export function inboxRoutes(server: FastifyInstance, rooms: Rooms, demoOfficeFolder: string | null): void {
  const { database, blobs, keys } = rooms;

  const officeOf = officeRequests(rooms);
  const arrivalOf = (request: FastifyRequest, office: Destination): Submission | null => {
    const ids = idSchema.safeParse(request.params);
    const submission = ids.success ? findSubmission(database, ids.data.submissionId) : null;
    return submission?.destinationId === office.destinationId && submission.submittedAt !== null ? submission : null;
  };

  server.get(fastifyPath(routes.arrivals), async (request, reply) => {
    const office = await officeOf(request, reply);
    if (office === null) return reply;
    const arrivals: Arrival[] = arrivedAt(database, office.destinationId).map((submission) => ({
      submissionId: submission.submissionId,
      publicService: submission.publicService,
      receivedAt: new Date(submission.submittedAt ?? 0).toISOString(),
      signatureRequired: submission.signatureRequired,
      attachments: attachmentsOf(database, submission.submissionId).map(({ id, size }) => ({ id, size })),
      events: eventsOf(database, submission.submissionId).map((event) => event.token),
    }));
    return reply.send({ arrivals });
  });

  server.get(fastifyPath(routes.arrivedParts), async (request, reply) => {
    const office = await officeOf(request, reply);
    if (office === null) return reply;
    const submission = arrivalOf(request, office);
    if (submission === null) return sendProblem(reply, 'unknown-submission');
    const part = async (name: string) => {
      const stream = await blobs.read(`${submission.submissionId}/${name}`);
      return stream === null ? '' : Buffer.concat(await stream.toArray()).toString('latin1');
    };
    return reply.send({ encryptedMetadata: await part('metadata'), encryptedData: await part('data') });
  });

  server.get(fastifyPath(routes.arrivedAttachment), async (request, reply) => {
    const office = await officeOf(request, reply);
    if (office === null) return reply;
    const submission = arrivalOf(request, office);
    const ids = idsSchema.safeParse(request.params);
    if (submission === null || !ids.success) return sendProblem(reply, 'unknown-submission');
    const stream = await blobs.read(`${submission.submissionId}/${ids.data.attachmentId}`);
    return stream === null ? sendProblem(reply, 'unknown-submission') : reply.type('application/jose').send(stream);
  });

  server.post(fastifyPath(routes.postEvent), async (request, reply) => {
    const office = await officeOf(request, reply);
    if (office === null) return reply;
    const submission = arrivalOf(request, office);
    if (submission === null) return sendProblem(reply, 'unknown-submission');
    if (!(request.body instanceof Readable)) return sendProblem(reply, 'malformed');
    const token = await textOf(request.body);
    if (token === null) return sendProblem(reply, 'too-large');
    const recorded = await recordOfficeEvent(database, keys.list, submission, token);
    return recorded.ok ? reply.code(204).send() : sendProblem(reply, recorded.error);
  });

  if (demoOfficeFolder === null) return;
  server.get(fastifyPath(routes.demoOfficeKeys), async (request, reply) => {
    // A page of another origin could not read the answer anyway (no CORS); this refuses even to give it.
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') return sendProblem(reply, 'not-found');
    const offices = OFFICE_FILES.map(async (name) =>
      demoOfficeKeysSchema.parse(JSON.parse(await readFile(join(demoOfficeFolder, name), 'utf8'))),
    );
    return reply.send({ offices: await Promise.all(offices) });
  });
}

async function textOf(stream: Readable): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > LARGEST_TOKEN) {
      await drain(stream, LARGEST_TOKEN);
      return null;
    }
  }
  return Buffer.concat(chunks).toString('latin1');
}
