import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bodyOf, sendProblem } from '#gateway/http';
import type { ReminderService } from '#gateway/reminders';
import { printedLettersSchema, routes } from '#shared/wire';
import type { CaseQuestions, FoundCase } from './case-question.ts';
import { officeRequests } from './office-requests.ts';
import { fastifyPath, type Rooms } from './rooms.ts';

/** Reminders of a case for whoever has number and PIN, and the letters for the office that prints them. */
export function reminderRoutes(
  server: FastifyInstance,
  rooms: Rooms,
  asked: CaseQuestions,
  reminders: ReminderService,
): void {
  const idsOf = (found: FoundCase) =>
    found.filter((entry) => entry.destinationId === reminders.destinationId).map((entry) => entry.submissionId);

  server.post(fastifyPath(routes.reminderStatus), async (request, reply) => {
    const found = await asked(request, reply);
    return found === null ? reply : reply.send({ reminders: reminders.statusOf(idsOf(found)) });
  });

  server.post(fastifyPath(routes.revokeReminders), async (request, reply) => {
    const found = await asked(request, reply);
    return found === null ? reply : reply.send({ deleted: await reminders.revoke(idsOf(found)) });
  });

  const officeOf = officeRequests(rooms);
  /** Any other office gets the same as for a route that does not exist. */
  const printerAsks = async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const office = await officeOf(request, reply);
    if (office === null) return false;
    if (office.destinationId === reminders.letterOffice) return true;
    sendProblem(reply, 'not-found');
    return false;
  };

  server.get(fastifyPath(routes.reminderLetters), async (request, reply) => {
    if (!(await printerAsks(request, reply))) return reply;
    return reply.send({ letters: await reminders.letters() });
  });

  server.post(fastifyPath(routes.lettersPrinted), async (request, reply) => {
    if (!(await printerAsks(request, reply))) return reply;
    const body = bodyOf(request, reply, printedLettersSchema);
    if (body === null) return reply;
    for (const { submissionId, day } of body.letters) reminders.printed(submissionId, day);
    return reply.code(204).send();
  });
}
