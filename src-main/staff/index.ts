/**
 * The machine's side of the staff window: the gate with PINs and roles, set-up, outbox actions, the log without persons.
 * Every method stands behind a rule (`guard.ts`); a page that does not ask for a PIN gets nothing.
 */
export { accessMethods } from './access-methods.ts';
export { watchAlarms } from './alarm-watch.ts';
export { type CameraTest, cameraTest } from './camera-test.ts';
export { carryTo } from './carry.ts';
export { type EventLog, openEventLog } from './event-log.ts';
export { type StaffGate, staffGate } from './gate.ts';
export { guarded } from './guard.ts';
export { type KeptRecord, keptRecord } from './kept-record.ts';
export { mediaFolders } from './media-folders.ts';
export { outboxMethods } from './outbox-methods.ts';
export { setupMethods } from './setup-methods.ts';
export { emptySetupState, type SetupState, setupStateSchema } from './setup-state.ts';
export { tryGateway } from './try-gateway.ts';
