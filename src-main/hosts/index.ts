/**
 * What the machine may ask of a host, whichever it is: windows shown, events sent, the citizen window wiped.
 * The two hosts stand in their own folders; each is started by its own entry.
 */
export type { Host, HostOptions, HostStatus } from './shared/index.ts';
