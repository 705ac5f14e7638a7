/**
 * The machine put together: what each window may ask is implemented here, once, for both hosts.
 * Whatever is missing beside it (gateway, printer, voice), it starts and says so.
 */
export { contentSentence } from './content-sentence.ts';
export { type Machine, startMachine } from './start-machine.ts';
