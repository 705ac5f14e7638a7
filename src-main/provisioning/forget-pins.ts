import { join } from 'node:path';
import { removeDurably } from '#main/files';

/** Where the PINs lie, below the state folder. */
export const pinFolder = (stateFolder: string) => join(stateFolder, 'staff');

/**
 * The last way out when both roles are locked out or forgotten: all PINs go, and the staff window begins with setting new
 * ones. Only whoever administers the machine can run a program on it; sealed items stay untouched.
 */
export async function forgetPins(stateFolder: string): Promise<void> {
  await removeDurably(pinFolder(stateFolder), 'pins.json');
}
