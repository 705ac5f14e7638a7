import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeValue, encodeValue } from './codec.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const reasonFor = (value: unknown) => {
  const encoded = encodeValue(value);
  return encoded.ok ? null : `${encoded.error.path}: ${encoded.error.reason}`;
};

describe('bytes', () => {
  test('leave a numbered mark behind, in order of appearance', () => {
    const encoded = encodeValue({ page: bytes(1), list: ['a', bytes(2, 3)] });
    expect(encoded).toEqual({
      ok: true,
      value: { payload: { page: { $bytes: 0 }, list: ['a', { $bytes: 1 }] }, blobs: [bytes(1), bytes(2, 3)] },
    });
  });

  test('are put back where they were', () => {
    expect(decodeValue({ page: { $bytes: 0 } }, [bytes(7)])).toEqual({ ok: true, value: { page: bytes(7) } });
  });

  test.each([
    ['missing', { page: { $bytes: 1 } }, [bytes(7)]],
    ['named twice', [{ $bytes: 0 }, { $bytes: 0 }], [bytes(7)]],
    ['left over', { page: 1 }, [bytes(7)]],
    ['named by something else than a number', { $bytes: 'length' }, [bytes(7)]],
    ['named by a negative number', { $bytes: -1 }, [bytes(7)]],
  ])('that are %s are refused', (_name, payload, blobs) => {
    expect(decodeValue(payload, blobs).ok).toBe(false);
  });

  test('cannot be forged by a value that uses the mark itself', () => {
    expect(reasonFor({ a: { $bytes: 0 } })).toBe('value.a: the key $bytes is reserved');
  });
});

describe('what JSON would change is refused, with the field and without the value', () => {
  test.each([
    [{ a: undefined }, 'value.a: undefined cannot travel'],
    [[1, Number.NaN], 'value[1]: not a finite number'],
    [{ a: { b: Number.NEGATIVE_INFINITY } }, 'value.a.b: not a finite number'],
    [new Map(), 'value: Map cannot travel'],
    [new Set(), 'value: Set cannot travel'],
    [new Date(0), 'value: Date cannot travel'],
    [/a/, 'value: RegExp cannot travel'],
    [new ArrayBuffer(1), 'value: ArrayBuffer cannot travel'],
    [{ a: () => 1 }, 'value.a: function cannot travel'],
    [1n, 'value: bigint cannot travel'],
    [Symbol('a'), 'value: symbol cannot travel'],
    [{ [Symbol('a')]: 1 }, 'value: symbol keys cannot travel'],
    [new (class Case {})(), 'value: Object cannot travel'],
    [Array(2), 'value[0]: undefined cannot travel'],
  ])('%o', (value, reason) => {
    expect(reasonFor(value)).toBe(reason);
  });

  test('a circle ends at the depth limit', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(reasonFor(circle)).toMatch(/nested too deeply$/);
  });
});

test('a key "__proto__" from outside stays a key', () => {
  const decoded = decodeValue(JSON.parse('{"__proto__":{"admin":true}}'), []);
  expect(decoded.ok && (decoded.value as { admin?: boolean }).admin).toBeUndefined();
});

test('whatever is accepted survives JSON and comes back as it was', () => {
  const leaf = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string({ unit: 'binary' }),
    fc.uint8Array(),
  );
  const { value: anyValue } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('value')),
      fc.dictionary(
        fc.string().filter((key) => key !== '$bytes'),
        tie('value'),
        { noNullPrototype: true },
      ),
    ),
  }));
  fc.assert(
    fc.property(anyValue, (value) => {
      const encoded = encodeValue(value);
      if (!encoded.ok) throw new Error(encoded.error.reason);
      const travelled: unknown = JSON.parse(JSON.stringify(encoded.value.payload));
      expect(decodeValue(travelled, encoded.value.blobs)).toEqual({ ok: true, value });
    }),
  );
});
