/** Beyond this nothing is opened: nothing a visit writes is that large. */
const LARGEST = 16 * 1024 * 1024;

/**
 * Opens one raw Snappy stream (google/snappy, format_description.txt) that begins at `at`; null where there is none. What
 * stands behind the stream is no matter: it says itself how long it is.
 */
export function snappyAt(bytes: Uint8Array, at: number): Uint8Array | null {
  const head = varintAt(bytes, at);
  if (head === null || head.value === 0 || head.value > LARGEST) return null;
  const out = new Uint8Array(head.value);
  let from = head.next;
  let to = 0;
  while (to < out.length) {
    const tag = bytes[from];
    if (tag === undefined) return null;
    from += 1;
    const kind = tag & 3;
    if (kind === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      const length = (extra === 0 ? tag >> 2 : littleEndian(bytes, from, extra)) + 1;
      from += extra;
      if (from + length > bytes.length || to + length > out.length) return null;
      out.set(bytes.subarray(from, from + length), to);
      from += length;
      to += length;
      continue;
    }
    const width = kind === 3 ? 4 : kind;
    const length = kind === 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    if (from + width > bytes.length) return null;
    const back = littleEndian(bytes, from, width) + (kind === 1 ? (tag >> 5) << 8 : 0);
    from += width;
    if (back === 0 || back > to || to + length > out.length) return null;
    // Byte by byte: a copy may reach into what it is just writing.
    for (let count = 0; count < length; count += 1, to += 1) out[to] = out[to - back] as number;
  }
  return out;
}

/** A number in groups of seven bits, the lowest first; null where it does not end within 32 bits. */
export function varintAt(bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let group = 0; group < 5; group += 1) {
    const byte = bytes[at + group];
    if (byte === undefined) return null;
    value += (byte & 127) * 2 ** (7 * group);
    if (byte < 128) return { value, next: at + group + 1 };
  }
  return null;
}

function littleEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index += 1) value += (bytes[at + index] ?? 0) * 256 ** index;
  return value;
}
