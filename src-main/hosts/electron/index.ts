/**
 * The Electron host: the terminal's windows as BrowserWindows, their bridge over IPC, every way out of them closed.
 * The only room that imports `electron`; as thin as it can be.
 */
export { startElectronHost } from './host.ts';
