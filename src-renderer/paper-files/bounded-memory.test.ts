// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { boundMemory } from './bounded-memory.ts';

const MEGABYTE = 1024 * 1024;
/** Constructors of its own, so that the test's stay as they are. */
const scope = () => {
  const WebAssembly = {
    Memory: class {
      buffer = new ArrayBuffer(65536);
      grow(pages: number) {
        return pages;
      }
    },
  };
  const kinds = [
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
    'Int32Array',
    'Uint32Array',
    'Float32Array',
  ];
  const constructors = Object.fromEntries(kinds.map((kind) => [kind, Reflect.get(globalThis, kind)]));
  return { ...constructors, WebAssembly, DecompressionStream } as unknown as typeof globalThis;
};

describe('what a page may take of memory', () => {
  test('an ordinary page never meets the bound, views on what is there are free', () => {
    const worker = scope();
    const memory = boundMemory(worker);
    const page = new worker.Uint8ClampedArray(140 * MEGABYTE);
    expect(new worker.Uint8Array(page.buffer).length).toBe(140 * MEGABYTE);
    expect(worker.Uint8Array.from([1, 2])).toBeInstanceOf(Uint8Array);
    expect(new worker.Int32Array([1, 2, 3])).toBeInstanceOf(worker.Int32Array);
    expect(memory.exceeded()).toBe(false);
  });

  test('one buffer too large, or too many together, is refused; the next page begins anew', () => {
    const worker = scope();
    const memory = boundMemory(worker);
    expect(() => new worker.Uint8Array(193 * MEGABYTE)).toThrow(RangeError);
    expect(() => new worker.Float32Array(50 * MEGABYTE)).toThrow(RangeError);
    expect(memory.exceeded()).toBe(true);
    memory.begin();
    const many = () => Array.from({ length: 200 }, () => new worker.Uint8Array(8 * MEGABYTE).length);
    expect(many).toThrow(RangeError);
    memory.begin();
    expect(memory.exceeded()).toBe(false);
  });

  test('a decoder in WebAssembly grows to half a gigabyte and no further', () => {
    const worker = scope();
    const memory = boundMemory(worker);
    const decoder = new worker.WebAssembly.Memory({ initial: 1 });
    expect(decoder.grow(16)).toBe(16);
    expect(() => decoder.grow(9000)).toThrow(RangeError);
    expect(memory.exceeded()).toBe(true);
  });

  test('the browser’s own inflating, whose chunks nobody counts, is gone', () => {
    const worker = scope();
    boundMemory(worker);
    expect('DecompressionStream' in worker).toBe(false);
  });
});
