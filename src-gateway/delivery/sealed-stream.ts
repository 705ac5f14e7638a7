import { createHash } from 'node:crypto';

/** 20 MB of plaintext make 26.7 MB of JWE; 40 MB leave room and still protect the disk. */
export const LARGEST_UPLOAD = 40_000_000;

export type SealedStreamProblem = 'malformed' | 'too-large' | 'bad-signature';

/** Thrown inside the stream so that the blob store throws the half-written file away. */
export class RefusedStream extends Error {
  readonly problem: SealedStreamProblem;
  constructor(problem: SealedStreamProblem) {
    super(problem);
    this.problem = problem;
  }
}

export type SealedStream = {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** After the end: length in bytes, SHA-256 hex, and the authentication tag (fifth segment of the JWE). */
  readonly measured: () => { size: number; sha256: string; tag: string };
};

/**
 * Lets a JWE in compact form run through and looks at it on the way: only its alphabet, four dots, a tag of 16 bytes, the
 * signed hash. Holds one chunk and the last segment, never the whole.
 */
export function sealedStream(source: AsyncIterable<Uint8Array>, bodyHash: string): SealedStream {
  const hash = createHash('sha256');
  let size = 0;
  let dots = 0;
  let tail = '';
  let sha256 = '';
  async function* bytes() {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > LARGEST_UPLOAD) throw new RefusedStream('too-large');
      const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
      if (/[^A-Za-z0-9_.-]/.test(text)) throw new RefusedStream('malformed');
      const lastDot = text.lastIndexOf('.');
      if (lastDot >= 0) dots += text.split('.').length - 1;
      tail = (lastDot >= 0 ? text.slice(lastDot + 1) : tail + text).slice(-23);
      hash.update(chunk);
      yield chunk;
    }
    sha256 = hash.digest('hex');
    if (dots !== 4 || tail.length !== 22) throw new RefusedStream('malformed');
    if (sha256 !== bodyHash) throw new RefusedStream('bad-signature');
  }
  return { bytes: bytes(), measured: () => ({ size, sha256, tag: tail }) };
}
