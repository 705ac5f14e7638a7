/**
 * What makes a machine this terminal: its configuration, its key, and the programs of ours that run beside it.
 * Secrets lie in the state folder, readable by the terminal's user only.
 */
export { firstLineOf, startChild } from './child-process.ts';
export { type Configuration, configurationFrom } from './configuration.ts';
export { prepareDemonstration } from './demonstration.ts';
export { demonstrationPin, pinFolder } from './demonstration-pin.ts';
export { machineKey } from './machine-key.ts';
export { openPins, type PinAnswer, type PinRole, type Pins } from './pins.ts';
export { nodeProgram, type Program, programFolder, programPath, type RunProgram } from './programs.ts';
export { claimStateFolder } from './single-instance.ts';
