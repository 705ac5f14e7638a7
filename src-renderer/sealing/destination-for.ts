import type { Client, citizenContract } from '#shared/bridge';
import { type Destination, verifyDestinationList } from '#shared/sealing';

/** The office with its keys as the city signed them; null where there is no list, no such office or a foreign signature. */
export async function destinationFor(
  client: Pick<Client<typeof citizenContract>, 'call'>,
  cityKey: string,
  destinationId: string | undefined,
): Promise<Destination | null> {
  const { signedList } = await client.call.destinations(null);
  if (destinationId === undefined || signedList === null) return null;
  const list = await verifyDestinationList(signedList, cityKey);
  if (!list.ok) return null;
  return list.value.destinations.find((entry) => entry.destinationId === destinationId) ?? null;
}
