import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sendProblem } from '#gateway/http';
import { type PublishedPack, publishedContent } from '#gateway/terminal';
import { routes } from '#shared/wire';
import { fastifyPath } from './rooms.ts';

const parameterSchema = z.object({ packId: z.string() });

/** Content packs for terminals. Public like the destination list: what the city signed for everybody to read is no secret. */
export function contentRoutes(server: FastifyInstance, folder: string, cityKey: string): void {
  const published = publishedContent(folder, cityKey);
  const asked = async (parameters: unknown): Promise<PublishedPack | null> => {
    const parsed = parameterSchema.safeParse(parameters);
    return parsed.success ? published(parsed.data.packId) : null;
  };
  server.get(fastifyPath(routes.contentManifest), async (request, reply) => {
    const pack = await asked(request.params);
    return pack === null ? sendProblem(reply, 'unknown-content') : reply.send({ signedManifest: pack.signedManifest });
  });
  server.get(fastifyPath(routes.contentPack), async (request, reply) => {
    const pack = await asked(request.params);
    return pack === null ? sendProblem(reply, 'unknown-content') : reply.send(pack);
  });
}
