const MEGABYTE = 1024 * 1024;

/**
 * Largest single buffer, and all buffers of one task together. A page scanned in colour at 600 dpi is 105 MB as it is stored
 * and 140 MB as it is painted; a stream that inflates to gigabytes meets the first bound within seconds.
 */
const BOUNDS = { one: 192 * MEGABYTE, together: 1536 * MEGABYTE, wasm: 512 * MEGABYTE } as const;
/** Below this a buffer is not counted: there are hundreds of thousands of them, and they are collected at once. */
const COUNTED = 64 * 1024;

const KINDS = [
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
] as const;

/**
 * Bounds what a worker may allocate. pdf.js has no limit of its own for an inflated stream, and a worker that runs out of
 * memory takes the whole window with it. The browser's own inflating (`DecompressionStream`) goes away too: its chunks are
 * nobody's buffers here; pdf.js then inflates by itself, into bounded ones.
 */
export function boundMemory(scope: typeof globalThis): {
  readonly begin: () => void;
  readonly exceeded: () => boolean;
} {
  let [sum, exceeded] = [0, false];
  const count = (bytes: number) => {
    if (bytes < COUNTED) return;
    sum += bytes;
    if (bytes <= BOUNDS.one && sum <= BOUNDS.together) return;
    exceeded = true;
    throw new RangeError('more memory than a page may take');
  };
  for (const kind of KINDS) {
    const Native = scope[kind];
    const bounded = new Proxy(Native, {
      construct(target, given: unknown[], made) {
        if (typeof given[0] === 'number') count(given[0] * Native.BYTES_PER_ELEMENT);
        return Reflect.construct(target, given, made);
      },
    });
    Object.defineProperty(scope, kind, { value: bounded, configurable: true, writable: true });
  }
  Reflect.deleteProperty(scope, 'DecompressionStream');
  const grow = scope.WebAssembly.Memory.prototype.grow;
  scope.WebAssembly.Memory.prototype.grow = function (pages: number) {
    if (this.buffer.byteLength + pages * 65536 > BOUNDS.wasm) {
      exceeded = true;
      throw new RangeError('more memory than a picture may take');
    }
    return grow.call(this, pages);
  };
  return {
    begin: () => {
      [sum, exceeded] = [0, false];
    },
    exceeded: () => exceeded,
  };
}
