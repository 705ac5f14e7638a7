/**
 * Printer, speech, bell and help call behind small ports, each with a file-backed or in-memory fake.
 * Nothing a person typed is written to disk on the way to a device.
 */
export { fileBell, systemBell } from './bell.ts';
export {
  type DeviceList,
  listCameras,
  listPrinters,
  listScanners,
  listVoices,
  scanOnce,
  type TestScan,
} from './device-lists.ts';
export { type HelpCall, helpCall } from './help-call.ts';
export { cupsPrinter, filePrinter, type Printer } from './printer.ts';
export { espeakSpeech, type Speech } from './speech.ts';
