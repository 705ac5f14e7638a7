import { create } from 'qrcode';

/** The modules of a QR symbol with error level M, without quiet zone. Throws when the content needs more than version 10. */
export function qrModules(content: string): boolean[][] {
  const { modules, version } = create(content, { errorCorrectionLevel: 'M' });
  // Version 10 (57 modules) is the largest that phones read reliably at 27 mm (deadlines: modules of 1 mm on screen).
  if (version > 10) throw new Error(`QR content too long: version ${version}`);
  const rows: boolean[][] = [];
  for (let row = 0; row < modules.size; row += 1) {
    rows.push(Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1));
  }
  return rows;
}
