import { connectBridge } from '#renderer/bridge';
import { windowTimers } from '#renderer/store';
import { systemClock } from '#shared/basics';
import { vaultContract } from '#shared/bridge';
import { startVault } from './index.ts';

const client = await connectBridge(vaultContract, 'vault');
await startVault(client, { clock: systemClock(), random: Math.random, timers: windowTimers });
