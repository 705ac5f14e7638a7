import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GatewayClient } from '#main/gateway';

/** The signed list of offices, kept for days without network. The window verifies it; here it is only carried. */
export function keptDestinations(stateFolder: string, gateway: Pick<GatewayClient, 'destinations'>) {
  const path = join(stateFolder, 'destinations.jws');
  return async (): Promise<string | null> => {
    const answer = await gateway.destinations();
    if (answer.outcome !== 'done') return readFile(path, 'utf8').catch(() => null);
    await writeFile(`${path}.new`, answer.signedList)
      .then(() => rename(`${path}.new`, path))
      .catch(() => undefined);
    return answer.signedList;
  };
}
