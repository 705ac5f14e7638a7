import { z } from 'zod';

/**
 * Bytes in a contract. They never travel inside the JSON: the transport carries them beside it
 * (Electron: structured clone of a Uint8Array; loopback: PUT and GET of an octet stream).
 */
export const bytesSchema = z.instanceof(Uint8Array);

/** No input or no output. Explicit, so that `undefined` never has to survive JSON. */
export const nothingSchema = z.null();
