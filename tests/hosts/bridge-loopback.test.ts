import { tmpdir } from 'node:os';
import { vi } from 'vitest';
import { startChromiumHost } from '#main/hosts/chromium';
import { connectBridge } from '#renderer/bridge';
import { citizenContract } from '#shared/bridge';
import { bridgeContract } from './bridge.contract.ts';
import { actAsPage } from './browser-like.ts';
import { fakeImplementations } from './fake-implementations.ts';

bridgeContract('loopback HTTP', async (pack) => {
  const machine = fakeImplementations(pack);
  const host = await startChromiumHost({
    profile: 'demo',
    port: 0,
    rendererFolder: tmpdir(),
    stateFolder: tmpdir(),
    implementations: machine,
  });
  const address = host.status().address ?? '';
  const entry = await fetch(address, { redirect: 'manual' });
  actAsPage(address, entry.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  const client = await connectBridge(citizenContract, 'citizen');
  return {
    client,
    host,
    machine,
    close: async () => {
      vi.unstubAllGlobals();
      await host.close();
    },
  };
});
