import { type Client, type Contract, createClient } from '#shared/bridge';
import { connectLoopback } from './loopback.ts';
import { preloadTransport } from './preload.ts';

/**
 * Connects this window. Resolves once the machine listens; rejects with a `BridgeError` (`refused`: this window was not
 * started by the host or was replaced by a newer one, `unreachable`, `timeout`).
 */
export async function connectBridge<Table extends Contract>(
  contract: Table,
  role: 'citizen' | 'vault' | 'staff',
): Promise<Client<Table>> {
  const transport = preloadTransport(role) ?? (await connectLoopback(role));
  return createClient(contract, transport);
}
