import {
  type BridgeServer,
  citizenContract,
  createServer,
  type OnFault,
  staffContract,
  vaultContract,
} from '#shared/bridge';
import type { Host, Implementations, Role } from './host.ts';

/** One dispatcher a window, and the emitters that feed them. */
export function createRoleServers(
  implementations: Implementations,
  onFault?: OnFault,
): { readonly servers: Readonly<Record<Role, BridgeServer>>; readonly emit: Host['emit'] } {
  const { citizen } = implementations;
  const shown = implementations.demonstration ?? {
    ...citizen,
    hello: async (input: null) => ({ ...(await citizen.hello(input)), mode: 'demonstration' as const }),
  };
  const servers = {
    citizen: createServer(citizenContract, citizen, onFault),
    vault: createServer(vaultContract, implementations.vault, onFault),
    staff: createServer(staffContract, implementations.staff, onFault),
    demonstration: createServer(citizenContract, shown, onFault),
  };
  const emit: Host['emit'] = {
    citizen: (name, event) => {
      servers.citizen.emit(name, event);
      if (implementations.demonstration === undefined) servers.demonstration.emit(name, event);
    },
    vault: servers.vault.emit,
    staff: servers.staff.emit,
    demonstration: servers.demonstration.emit,
  };
  return { servers: servers as unknown as Readonly<Record<Role, BridgeServer>>, emit };
}
