import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedBy } from '#gateway/http';
import type { Destination } from '#shared/sealing';
import type { Rooms } from './rooms.ts';

/** Which office signed a request; null: answered with a problem already. */
export function officeRequests({ keys, clock }: Rooms) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Destination | null> => {
    const keyOf = (kid: string) => destinationByKey(keys.list.destinations, kid)?.jwk ?? null;
    const signed = await signedBy(request, reply, keyOf, clock);
    return signed === null ? null : (destinationByKey(keys.list.destinations, signed.kid)?.destination ?? null);
  };
}

function destinationByKey(destinations: readonly Destination[], kid: string) {
  for (const destination of destinations) {
    const key = destination.signingKeys.find(({ jwk }) => jwk.kid === kid);
    if (key !== undefined) {
      const { kty, n, e, alg } = key.jwk;
      return { destination, jwk: { kty, n, e, alg, kid } };
    }
  }
  return null;
}
