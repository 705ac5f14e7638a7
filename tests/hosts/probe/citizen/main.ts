import { connectBridge } from '#renderer/bridge';
import { citizenContract } from '#shared/bridge';
import { addRow } from '../rows.ts';

/** Tells the test through the bridge itself what this window sees: `speak` carries words there. */
const bridge = await connectBridge(citizenContract, 'citizen');
const tell = (language: string, text: string) => bridge.call.speak({ language, text });

bridge.on('caseChanged', ({ caseHash }) => void tell('event', caseHash));
const { mode } = await bridge.call.hello(null);
await tell('mode', mode);
await tell('secure', String(isSecureContext && crossOriginIsolated));
await tell('rows', String(await addRow('MARKER-9F2C')));
const outside = await fetch('http://192.0.2.1/').then(
  () => 'reached',
  () => 'blocked',
);
await tell('outside', outside);
