import { constants, inflateRawSync, inflateSync } from 'node:zlib';

/** Beyond this a member is not opened: nothing a visit writes is that large. */
const LARGEST = 16 * 1024 * 1024;
/** "78 9c" turns up by chance every 64 KB; a wrong guess costs some microseconds. */
const MOST_TRIES = 4000;

/**
 * What gzip, zlib (PDF, PNG) and zip members in these bytes hold, one level deep; a member cut off in the middle gives
 * what it has. Snappy is opened in leveldb.ts.
 */
export function* inflatedParts(bytes: Uint8Array): Generator<Uint8Array> {
  let tries = 0;
  for (let at = 0; at + 4 < bytes.length && tries < MOST_TRIES; at += 1) {
    const open = memberAt(bytes, at);
    if (open === null) continue;
    tries += 1;
    try {
      yield open({ maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH });
    } catch {
      // Not a member after all, or a broken one.
    }
  }
}

type Options = { readonly maxOutputLength: number; readonly finishFlush: number };

function memberAt(bytes: Uint8Array, at: number): ((options: Options) => Uint8Array) | null {
  const [first, second] = [bytes[at], bytes[at + 1]];
  const rest = () => bytes.subarray(at, at + LARGEST);
  if (first === 0x1f && second === 0x8b && bytes[at + 2] === 8) {
    // Raw, because zlib's own gunzip refuses a member with anything behind it.
    const begin = at + gzipHeader(bytes, at);
    return (options) => inflateRawSync(bytes.subarray(begin, begin + LARGEST), options);
  }
  if (first === 0x78 && (second === 0x01 || second === 0x5e || second === 0x9c || second === 0xda))
    return (options) => inflateSync(rest(), options);
  if (first === 0x50 && second === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4 && bytes[at + 8] === 8) {
    const skip = 30 + two(bytes, at + 26) + two(bytes, at + 28);
    return (options) => inflateRawSync(bytes.subarray(at + skip, at + skip + LARGEST), options);
  }
  return null;
}

/** RFC 1952: ten bytes, then what the flags announce: extra field, name, comment, check sum of the header. */
function gzipHeader(bytes: Uint8Array, at: number): number {
  const flags = bytes[at + 3] ?? 0;
  let length = 10;
  if (flags & 4) length += 2 + two(bytes, at + length);
  for (const text of [8, 16]) {
    if (!(flags & text)) continue;
    while (at + length < bytes.length && bytes[at + length] !== 0) length += 1;
    length += 1;
  }
  return flags & 2 ? length + 2 : length;
}

function two(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
}
