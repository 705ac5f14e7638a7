import { snappyAt, varintAt } from './snappy.ts';

/** The last eight bytes of every table of LevelDB (table_format.md). */
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
const FOOTER = 48;
/** Behind a block: one byte for its compression, four for its check sum. */
const SNAPPY = 1;

type Handle = { readonly offset: number; readonly size: number };

/**
 * What Snappy hides in a file of Chromium: the blocks of a LevelDB table, and the values that IndexedDB compresses one by
 * one, in tables and in the log. A word of random letters does not stay whole in them: pairs of letters that stood before
 * are copied (seen: a planted word of 20 letters was missed).
 */
export function* snappyParts(bytes: Uint8Array): Generator<Uint8Array> {
  yield* values(bytes);
  for (const block of tableBlocks(bytes)) {
    yield block;
    yield* values(block);
  }
}

/** IndexedDB's own wrapping: a pseudo version (ff 11), "compressed with Snappy" (02), then the stream. */
function* values(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] !== 0x11 || bytes[at + 2] !== 2) continue;
    const value = snappyAt(bytes, at + 3);
    if (value !== null) yield value;
  }
}

function* tableBlocks(bytes: Uint8Array): Generator<Uint8Array> {
  if (bytes.length < FOOTER || MAGIC.some((byte, index) => bytes[bytes.length - 8 + index] !== byte)) return;
  const meta = handleAt(bytes, bytes.length - FOOTER);
  const index = meta === null ? null : handleAt(bytes, meta.next);
  const entries = index === null ? null : blockAt(bytes, index.handle);
  if (entries === null) return;
  for (const handle of handlesIn(entries)) {
    const block = blockAt(bytes, handle);
    if (block !== null) yield block;
  }
}

function blockAt(bytes: Uint8Array, { offset, size }: Handle): Uint8Array | null {
  if (offset + size >= bytes.length) return null;
  return bytes[offset + size] === SNAPPY ? snappyAt(bytes, offset) : bytes.subarray(offset, offset + size);
}

/** The index of a table: entry by entry a key and, as its value, where the block lies. */
function* handlesIn(block: Uint8Array): Generator<Handle> {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const end = block.length - 4 - 4 * view.getUint32(block.length - 4, true);
  for (let at = 0; at < end; ) {
    const shared = varintAt(block, at);
    const own = shared === null ? null : varintAt(block, shared.next);
    const length = own === null ? null : varintAt(block, own.next);
    if (own === null || length === null) return;
    const value = length.next + own.value;
    const found = handleAt(block, value);
    if (found !== null) yield found.handle;
    at = value + length.value;
  }
}

function handleAt(bytes: Uint8Array, at: number): { readonly handle: Handle; readonly next: number } | null {
  const offset = varintAt(bytes, at);
  const size = offset === null ? null : varintAt(bytes, offset.next);
  if (offset === null || size === null) return null;
  return { handle: { offset: offset.value, size: size.value }, next: size.next };
}
