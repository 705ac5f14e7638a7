/**
 * What makes a machine this terminal: its configuration, its key, and the programs of ours that run beside it.
 * Secrets lie in the state folder, readable by the terminal's user only.
 */
export { firstLineOf, startChild } from './child-process.ts';
export { type Configuration, configurationFrom } from './configuration.ts';
export { prepareDemonstration } from './demonstration.ts';
export { demonstrationPin, forgettingDemonstrationPin } from './demonstration-pin.ts';
export { forgetPins, pinFolder } from './forget-pins.ts';
export { type MachineKey, machineKey } from './machine-key.ts';
export { openPins, type PinAnswer, type PinRole, type Pins } from './pins.ts';
export { nodeProgram, type Program, programFolder, programPath, type RunProgram } from './programs.ts';
export { claimStateFolder } from './single-instance.ts';
export { openSite, type Site, withSite } from './site.ts';
