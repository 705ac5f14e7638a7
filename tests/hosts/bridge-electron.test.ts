import { tmpdir } from 'node:os';
import { vi } from 'vitest';
import { connectBridge } from '#renderer/bridge';
import { citizenContract } from '#shared/bridge';
import { bridgeContract } from './bridge.contract.ts';
import { openWindow, startFakeElectron } from './electron-window.ts';
import { runPreloadIn } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

bridgeContract("Electron's IPC (a fake that clones like it)", async (pack) => {
  const { host, machine, close } = await startFakeElectron({ rendererFolder: tmpdir(), pack });
  runPreloadIn(openWindow('citizen').webContents);
  await import('../../src-main/hosts/electron/preloads/citizen.ts');
  return { client: await connectBridge(citizenContract, 'citizen'), host, machine, close };
});
