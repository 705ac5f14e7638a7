/**
 * The typed contract between each window and the machine: one table of methods and events per window, zod in and zod out.
 * Both hosts serve the same tables; nothing in a window knows which host it has.
 */
export type { CameraPicture, TestedCamera } from './camera-test.ts';
export { citizenContract, type SessionState } from './citizen.ts';
export { createClient, type Transport } from './client.ts';
export type { JsonValue } from './codec.ts';
export type { Client, Contract, Implementation } from './contract.ts';
export { BridgeError, type BridgeFailure, bridgeFailureSchema } from './failure.ts';
export { type PaperDevices, type Scanned, STICK_FILE_LIMIT, type StickFile } from './paper-sources.ts';
export { type BridgeServer, createServer, type OnFault, type Reply } from './serve.ts';
export { type ReadinessCheck, staffContract } from './staff.ts';
export { type StaffRole, staffRoleSchema } from './staff-access.ts';
export type { StaffOutboxItem } from './staff-outbox.ts';
export { type SetupStep, setupStepSchema, type TestedDevice } from './staff-setup.ts';
export { vaultContract } from './vault.ts';
