/**
 * What browser and Node both give without a type library of either: src-shared may use these and nothing else.
 * Written by hand because `types: []` keeps DOM and Node out of the ground floor (toolchain.md).
 */
interface SharedCryptoKey {
  readonly type: string;
  readonly extractable: boolean;
}
interface SharedSubtleCrypto {
  digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer>;
  importKey(
    format: string,
    keyData: object,
    algorithm: string | object,
    extractable: boolean,
    keyUsages: string[],
  ): Promise<SharedCryptoKey>;
  exportKey(format: string, key: SharedCryptoKey): Promise<object>;
  generateKey(algorithm: string | object, extractable: boolean, keyUsages: string[]): Promise<object>;
  sign(algorithm: string | object, key: SharedCryptoKey, data: Uint8Array): Promise<ArrayBuffer>;
  verify(algorithm: string | object, key: SharedCryptoKey, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
}
declare const crypto: {
  readonly subtle: SharedSubtleCrypto;
  getRandomValues<T extends Uint8Array>(array: T): T;
  randomUUID(): string;
};
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(input?: Uint8Array | ArrayBuffer): string;
}
