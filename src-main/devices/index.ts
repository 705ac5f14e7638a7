/**
 * Printer, scanner, USB stick, speech, bell and help call behind small ports, each with a file-backed or in-memory fake.
 * Nothing a person typed or showed is written to disk on the way to or from a device.
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
export { fileScanner } from './file-scanner.ts';
export { type HelpCall, helpCall } from './help-call.ts';
export { cupsPrinter, filePrinter, type Printer } from './printer.ts';
export { stickIn } from './read-stick.ts';
export { saneScanner } from './sane-scanner.ts';
export { scanFolders } from './scan-folder.ts';
export type { FoundScanner, Scanner, ScanStep } from './scanner.ts';
export { espeakSpeech, type Speech } from './speech.ts';
export type { Stick, StickListing } from './stick.ts';
export { folderSlot, mountedSlot } from './stick-slot.ts';
export { watchStick } from './watch-stick.ts';
