// electron-builder calls this after packing and before anything is made of the folder.
import { join } from 'node:path';
import { setFusesOf } from './fuses.ts';

/** @param {{ appOutDir: string, packager: { executableName?: string, appInfo: { productFilename: string } } }} context */
export default async function afterPack({ appOutDir, packager }) {
  await setFusesOf(join(appOutDir, packager.executableName ?? packager.appInfo.productFilename));
}
