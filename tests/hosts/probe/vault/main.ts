import { connectBridge } from '#renderer/bridge';
import { vaultContract } from '#shared/bridge';
import { addRow } from '../rows.ts';

/** `report.waiting` carries how many starts this profile has seen before. */
const bridge = await connectBridge(vaultContract, 'vault');
const waiting = await addRow('sealed');
await bridge.call.report({ waiting, sending: 0, blocked: 0, setAside: 0, oldest: null, items: [] });
