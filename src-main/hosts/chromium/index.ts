/**
 * The Chromium host: the terminal's windows in a system Chromium, their bridge over HTTP on loopback.
 * It starts, watches, wipes and ends the browsers; what the windows ask is answered by the implementations it is given.
 */
export { startChromiumHost } from './host.ts';
