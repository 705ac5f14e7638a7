import type { IncomingMessage } from 'node:http';

/** The whole body, or null if it is longer than `limit` bytes (the rest is then read away, so that the answer arrives). */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length <= limit) chunks.push(chunk);
  }
  if (length > limit) return null;
  const body = Buffer.concat(chunks, length);
  return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
}
