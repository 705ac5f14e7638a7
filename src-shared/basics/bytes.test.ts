import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesFromBase64Url, bytesFromText, bytesToBase64Url, equalBytes, textFromBytes } from './bytes.ts';
import { uuidV7 } from './ids.ts';

describe('bytes', () => {
  test('base64url keeps every byte and agrees with Node', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const text = bytesToBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(bytesFromBase64Url(text)).toEqual(new Uint8Array(bytes));
      }),
    ));

  test('what is not base64url is refused', () => {
    expect(bytesFromBase64Url('a')).toBeNull();
    expect(bytesFromBase64Url('a+b/')).toBeNull();
  });

  test('text in any script survives', () => {
    const text = 'Größmann · مرحبًا · Добрий день';
    expect(textFromBytes(bytesFromText(text))).toBe(text);
    expect(equalBytes(bytesFromText('a'), bytesFromText('b'))).toBe(false);
  });

  test('later ids sort after earlier ones', () => {
    expect(uuidV7(1_000) < uuidV7(2_000)).toBe(true);
    expect(uuidV7(1_700_000_000_000)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
