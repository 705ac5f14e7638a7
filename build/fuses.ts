import { readFile, writeFile } from 'node:fs/promises';

/**
 * Every fuse of Electron 45, in the order of its wire, with the state we want and why. The order is Electron's
 * (build/fuses/fuses.json5 there); the library for it knows eight of the nine, hence this small writer.
 */
export const FUSES = [
  // Otherwise ELECTRON_RUN_AS_NODE turns the terminal into a Node that runs anything.
  ['runAsNode', false],
  // The windows have no cookies, and on an unknown desktop the key for them is a hard-coded word.
  ['enableCookieEncryption', false],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  // Only macOS and Windows look at it; harmless on Linux.
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  // The windows come from their own scheme; file:// needs no favours.
  ['grantFileProtocolExtraPrivileges', false],
  // Recognition and Argon2id are WebAssembly: without the handlers each memory access is checked one by one.
  ['wasmTrapHandlers', true],
] as const satisfies readonly (readonly [name: string, on: boolean])[];

/** Marks the fuse wire in the binary: sentinel, one byte version, one byte length, then one byte a fuse. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'ascii');
const VERSION = 1;
const [OFF, ON, REMOVED] = [0x30, 0x31, 0x72];

/** Sets all fuses in a copy of the binary. Throws where the wire has a fuse that is not stated here, or lacks one that is. */
export function setFuses(binary: Buffer): Buffer {
  const changed = Buffer.from(binary);
  let wires = 0;
  for (let at = changed.indexOf(SENTINEL); at >= 0; at = changed.indexOf(SENTINEL, at + SENTINEL.length)) {
    wires += 1;
    const start = at + SENTINEL.length;
    const [version, length] = [changed[start], changed[start + 1] ?? 0];
    if (version !== VERSION) throw new Error(`fuse wire version ${version} is unknown`);
    if (length !== FUSES.length) throw new Error(`this Electron has ${length} fuses, ${FUSES.length} are stated`);
    FUSES.forEach(([name, on], index) => {
      const position = start + 2 + index;
      if (changed[position] === REMOVED) throw new Error(`the fuse ${name} was removed from this Electron`);
      changed[position] = on ? ON : OFF;
    });
  }
  if (wires === 0) throw new Error('no fuse wire found: is this an Electron binary?');
  return changed;
}

/** Sets all fuses of the binary on disk. */
export async function setFusesOf(file: string): Promise<void> {
  await writeFile(file, setFuses(await readFile(file)));
}
